package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline"
)

// convention is the row's columns as one convention.
func (p period) convention(q parameters) (deadline.Convention, error) {
	dims := deadline.Dimensions{
		FirstDay: deadline.FirstDayExcluded, Days: deadline.AllDays, Hours: deadline.HoursElapsed,
		MonthAnchor: deadline.AnchorByFirstDay, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		HourRoll: deadline.HourRollsAsDays, Additions: deadline.AddAfterRoll, MonthPause: deadline.AddPausedAll,
		ClearEnd: q.ClearEvent,
	}
	var err error
	if dims.Roll, err = roll("end_on_nonworking", p.value("end_on_nonworking")); err != nil {
		return deadline.Convention{}, err
	}
	dims.BackwardRoll = dims.Roll
	switch s := p.value("first_day_counts"); s {
	case "false":
	case "true":
		dims.FirstDay = deadline.FirstDayIncluded
	default:
		return deadline.Convention{}, unknown("first_day_counts", s, "true, false")
	}
	switch s := p.value("direction"); s {
	case "forward":
	case "backward":
		dims.Direction = deadline.Backwards
	default:
		return deadline.Convention{}, unknown("direction", s, "forward, backward")
	}
	if q.Earliest {
		dims.Bound = deadline.EarliestDay
	}
	if err := errors.Join(q.words(&dims), q.numbers(&dims)); err != nil {
		return deadline.Convention{}, err
	}
	return deadline.NewConvention(deadline.PlainText("row "+p.value("id")), deadline.LegalBasis{}, dims), nil
}

func roll(what, s string) (deadline.Roll, error) {
	switch s {
	case "next":
		return deadline.Following, nil
	case "previous":
		return deadline.Preceding, nil
	case "keep":
		return deadline.Keep, nil
	}
	return deadline.RollUnstated, unknown(what, s, "next, previous, keep")
}

// words reads the parameters that are one of a few words.
func (q parameters) words(dims *deadline.Dimensions) error {
	var problems []error
	switch q.Mode {
	case "":
	case "workdays":
		dims.Hours = deadline.HoursOfWorkingDays
	default:
		problems = append(problems, unknown("mode", q.Mode, "workdays"))
	}
	switch q.Round {
	case "":
	case "after_full_hour":
		dims.HourStart = deadline.HourNextFull
	default:
		problems = append(problems, unknown("round", q.Round, "after_full_hour"))
	}
	switch q.Anchor {
	case "":
	case "event":
		dims.MonthAnchor = deadline.AnchorEvent
	case "startday":
		dims.MonthAnchor = deadline.AnchorStart
	default:
		problems = append(problems, unknown("anchor", q.Anchor, "event, startday"))
	}
	switch q.DeemedRoll {
	case "", "keep":
		dims.DeemedRoll = deadline.Keep
	case "next":
		dims.DeemedRoll = deadline.Following
	default:
		problems = append(problems, unknown("deemed_roll", q.DeemedRoll, "keep, next"))
	}
	if q.CutOff != "" {
		var err error
		if dims.CutOff, err = deadline.ParseClockTime(q.CutOff); err != nil {
			problems = append(problems, fmt.Errorf("cutoff: %w", err))
		}
	}
	return errors.Join(problems...)
}

// numbers reads the parameters that are small numbers.
func (q parameters) numbers(dims *deadline.Dimensions) error {
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
	dims.ShortCount = deadline.WorkingDaysOnly
	return errors.Join(problems...)
}

// circumstances are the parameters that belong to the one case.
func (p period) circumstances(q parameters, zone *time.Location) ([]deadline.Circumstance, error) {
	var list []deadline.Circumstance
	if q.Restart != nil {
		d, err := deadline.ParseDate(*q.Restart)
		if err != nil {
			return nil, fmt.Errorf("restart: %w", err)
		}
		event := deadline.On(d)
		if u := p.value("period_unit"); u == "hour" || u == "workhour" {
			event = deadline.At(d.In(zone))
		}
		list = append(list, deadline.RestartedBy(event))
	}
	for _, s := range q.Suspend {
		from, err1 := deadline.ParseDate(s[0])
		to, err2 := deadline.ParseDate(s[1])
		if err := errors.Join(err1, err2); err != nil {
			return nil, fmt.Errorf("suspend: %w", err)
		}
		if from == to {
			continue // no day d with from <= d < to
		}
		list = append(list, deadline.Excluding(deadline.Interval{First: from, Last: to.Prev()}))
	}
	if q.AddAfter != nil {
		list = append(list, deadline.AddingDays(*q.AddAfter, deadline.LegalBasis{}))
	}
	if len(q.Inaccessible) > 0 {
		days := make([]deadline.Date, 0, len(q.Inaccessible))
		for _, s := range q.Inaccessible {
			d, err := deadline.ParseDate(s)
			if err != nil {
				return nil, fmt.Errorf("inaccessible: %w", err)
			}
			days = append(days, d)
		}
		list = append(list, deadline.Unreachable(days...))
	}
	return list, nil
}
