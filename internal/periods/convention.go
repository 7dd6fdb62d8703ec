package periods

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
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
		DeemedRoll: convention.Keep, ClearEnd: q.ClearEvent,
	}
	err := cmp.Or(
		choose("end_on_nonworking", r.Value("end_on_nonworking"), &dims.Roll, "next, previous, keep", convention.Following, convention.Preceding, convention.Keep),
		choose("first_day_counts", r.Value("first_day_counts"), &dims.FirstDay, "true, false", convention.FirstDayIncluded, convention.FirstDayExcluded),
		choose("direction", r.Value("direction"), &dims.Direction, "forward, backward", convention.Forward, convention.Backwards),
		errors.Join(q.words(&dims), q.numbers(&dims)))
	dims.BackwardRoll = dims.Roll
	if q.Earliest {
		dims.Bound = convention.EarliestDay
	}
	if err != nil {
		return convention.Convention{}, err
	}
	return convention.New(text.Plain("row "+r.Value("id")), legal.Basis{}, dims), nil
}

// choose sets what the word of a column stands for, the value at its place among
// those known.
func choose[V any](column, word string, to *V, known string, values ...V) error {
	at := slices.Index(strings.Split(known, ", "), word)
	if at < 0 {
		return fmt.Errorf("%s %q is unknown; known are %s", column, word, known)
	}
	*to = values[at]
	return nil
}

// words reads the parameters that are one of a few words, where they are given.
func (q parameters) words(dims *convention.Dimensions) error {
	var problems []error
	if q.Mode != "" {
		problems = append(problems, choose("mode", q.Mode, &dims.Hours, "workdays", convention.HoursOfWorkingDays))
	}
	if q.Round != "" {
		problems = append(problems, choose("round", q.Round, &dims.HourStart, "after_full_hour", convention.HourNextFull))
	}
	if q.Anchor != "" {
		problems = append(problems, choose("anchor", q.Anchor, &dims.MonthAnchor, "event, startday", convention.AnchorEvent, convention.AnchorStart))
	}
	if q.DeemedRoll != "" {
		problems = append(problems, choose("deemed_roll", q.DeemedRoll, &dims.DeemedRoll, "keep, next", convention.Keep, convention.Following))
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

// circumstances are the parameters that belong to the one case, and the days
// that they name.
func (r Row) circumstances(q parameters, zone *time.Location) (list []deadline.Circumstance, named []date.Date, err error) {
	if q.Restart != nil {
		d, err := date.Parse(*q.Restart)
		if err != nil {
			return nil, nil, fmt.Errorf("restart: %w", err)
		}
		named = append(named, d)
		event := deadline.On(d)
		if u := r.Value("period_unit"); u == "hour" || u == "workhour" {
			event = deadline.At(d.Start(zone))
		}
		list = append(list, deadline.RestartedBy(event))
	}
	for _, s := range q.Suspend {
		from, err1 := date.Parse(s[0])
		to, err2 := date.Parse(s[1])
		if err := errors.Join(err1, err2); err != nil {
			return nil, nil, fmt.Errorf("suspend: %w", err)
		}
		named = append(named, from, to)
		if from == to {
			continue // no day d with from <= d < to
		}
		list = append(list, deadline.Excluding(date.Interval{First: from, Last: to.Prev()}))
	}
	if q.AddAfter != nil {
		list = append(list, deadline.AddingDays(*q.AddAfter, legal.Basis{}))
	}
	if len(q.Inaccessible) > 0 {
		var days []date.Date
		for _, s := range q.Inaccessible {
			d, err := date.Parse(s)
			if err != nil {
				return nil, nil, fmt.Errorf("inaccessible: %w", err)
			}
			days = append(days, d)
		}
		list, named = append(list, deadline.Unreachable(days...)), append(named, days...)
	}
	return list, named, nil
}
