package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/statutory-go/statutory/deadline/lunar"
)

const lunarUsage = "lunar FIRST LAST   Tết, Hùng Kings' Day and leap month of each year at UTC+7, as CSV"

// runLunar prints one row for each lunar year from the first to the last.
func runLunar(args []string, out io.Writer) error {
	first, last, err := lunarYears(args)
	if err != nil {
		return err
	}
	rows := [][]string{{"year", "tet", "hung_kings", "leap_month"}}
	for year := first; year <= last; year++ {
		row, err := lunarRow(lunar.Vietnam(), year)
		if err != nil {
			return err
		}
		rows = append(rows, row)
	}
	return csv.NewWriter(out).WriteAll(rows)
}

func lunarRow(c lunar.Calendar, year int) ([]string, error) {
	tet, err := c.NewYear(year)
	if err != nil {
		return nil, err
	}
	hungKings, err := c.ToCivil(lunar.Date{Year: year, Month: 3, Day: 10})
	if err != nil {
		return nil, err
	}
	leap, err := c.LeapMonth(year)
	if err != nil {
		return nil, err
	}
	return []string{strconv.Itoa(year), tet.String(), hungKings.String(), strconv.Itoa(leap)}, nil
}

func lunarYears(args []string) (first, last int, err error) {
	if len(args) != 2 {
		return 0, 0, fmt.Errorf("lunar takes two years, as in: lunar 1900 2100; got %d arguments", len(args))
	}
	if first, err = strconv.Atoi(args[0]); err != nil {
		return 0, 0, fmt.Errorf("lunar: %q is not a year; write it as in 1900", args[0])
	}
	if last, err = strconv.Atoi(args[1]); err != nil {
		return 0, 0, fmt.Errorf("lunar: %q is not a year; write it as in 2100", args[1])
	}
	if last < first {
		return 0, 0, fmt.Errorf("lunar: the last year, %d, is before the first, %d", last, first)
	}
	// Each end is asked for first, so that nothing is printed and no far
	// range is walked before an error.
	for _, year := range []int{first, last} {
		if _, err := lunar.Vietnam().NewYear(year); err != nil {
			return 0, 0, err
		}
	}
	return first, last, nil
}
