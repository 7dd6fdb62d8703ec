package periods

import (
	"errors"
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// convention is the row's columns as one convention.
func (r Row) convention(q parameters) (convention.Convention, error) {
	dims := convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorByFirstDay, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		HourRoll: convention.HourRollsAsDays, Additions: convention.AddAfterRoll, MonthPause: convention.AddPausedAll,
		ClearEnd: q.ClearEvent,
	}
	var err error
	if dims.Roll, err = roll("end_on_nonworking", r.Value("end_on_nonworking")); err != nil {
		return convention.Convention{}, err
	}
	dims.BackwardRoll = dims.Roll
	switch s := r.Value("first_day_counts"); s {
	case "false":
	case "true":
		dims.FirstDay = convention.FirstDayIncluded
	default:
		return convention.Convention{}, unknown("first_day_counts", s, "true, false")
	}
	switch s := r.Value("direction"); s {
	case "forward":
	case "backward":
		dims.Direction = convention.Backwards
	default:
		return convention.Convention{}, unknown("direction", s, "forward, backward")
	}
	if q.Earliest {
		dims.Bound = convention.EarliestDay
	}
	if err := errors.Join(q.words(&dims), q.numbers(&dims)); err != nil {
		return convention.Convention{}, err
	}
	return convention.New(text.Plain("row "+r.Value("id")), legal.Basis{}, dims), nil
}

func roll(what, s string) (convention.Roll, error) {
	switch s {
	case "next":
		return convention.Following, nil
	case "previous":
		return convention.Preceding, nil
	case "keep":
		return convention.Keep, nil
	}
	return convention.RollUnstated, unknown(what, s, "next, previous, keep")
}

// words reads the parameters that are one of a few words.
func (q parameters) words(dims *convention.Dimensions) error {
	var problems []error
	switch q.Mode {
	case "":
	case "workdays":
		dims.Hours = convention.HoursOfWorkingDays
	default:
		problems = append(problems, unknown("mode", q.Mode, "workdays"))
	}
	switch q.Round {
	case "":
	case "after_full_hour":
		dims.HourStart = convention.HourNextFull
	default:
		problems = append(problems, unknown("round", q.Round, "after_full_hour"))
	}
	switch q.Anchor {
	case "":
	case "event":
		dims.MonthAnchor = convention.AnchorEvent
	case "startday":
		dims.MonthAnchor = convention.AnchorStart
	default:
		problems = append(problems, unknown("anchor", q.Anchor, "event, startday"))
	}
	switch q.DeemedRoll {
	case "", "keep":
		dims.DeemedRoll = convention.Keep
	case "next":
		dims.DeemedRoll = convention.Following
	default:
		problems = append(problems, unknown("deemed_roll", q.DeemedRoll, "keep, next"))
	}
	if q.CutOff != "" {
		var err error
		if dims.CutOff, err = date.ParseClockTime(q.CutOff); err != nil {
			problems = append(problems, fmt.Errorf("cutoff: %w", err))
		}
	}
	return errors.Join(problems...)
}

// numbers reads the parameters that are small numbers.
func (q parameters) numbers(dims *convention.Dimensions) error {
	var problems []error
	small := func(what string, n *int, to *uint8) {
		switch {
		case n == nil:
		case *n < 0 || *n > 255:
			problems = append(problems, fmt.Errorf("%s %d is not from 0 to 255", what, *n))
		default:
			*to = uint8(*n)
		}
	}
	small("short_max", q.ShortMax, &dims.ShortDays)
	small("deemed", q.Deemed, &dims.Deemed)
	small("min_working", q.MinWorking, &dims.MinWorking)
	dims.ShortCount = convention.WorkingDaysOnly
	return errors.Join(problems...)
}

// circumstances are the parameters that belong to the one case.
func (r Row) circumstances(q parameters, zone *time.Location) ([]deadline.Circumstance, error) {
	var list []deadline.Circumstance
	if q.Restart != nil {
		d, err := date.Parse(*q.Restart)
		if err != nil {
			return nil, fmt.Errorf("restart: %w", err)
		}
		event := deadline.On(d)
		if u := r.Value("period_unit"); u == "hour" || u == "workhour" {
			event = deadline.At(d.In(zone))
		}
		list = append(list, deadline.RestartedBy(event))
	}
	for _, s := range q.Suspend {
		from, err1 := date.Parse(s[0])
		to, err2 := date.Parse(s[1])
		if err := errors.Join(err1, err2); err != nil {
			return nil, fmt.Errorf("suspend: %w", err)
		}
		if from == to {
			continue // no day d with from <= d < to
		}
		list = append(list, deadline.Excluding(date.Interval{First: from, Last: to.Prev()}))
	}
	if q.AddAfter != nil {
		list = append(list, deadline.AddingDays(*q.AddAfter, legal.Basis{}))
	}
	if len(q.Inaccessible) > 0 {
		days := make([]date.Date, 0, len(q.Inaccessible))
		for _, s := range q.Inaccessible {
			d, err := date.Parse(s)
			if err != nil {
				return nil, fmt.Errorf("inaccessible: %w", err)
			}
			days = append(days, d)
		}
		list = append(list, deadline.Unreachable(days...))
	}
	return list, nil
}
