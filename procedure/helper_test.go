package procedure_test

import "github.com/statutory-go/statutory/deadline/date"

func day(s string) date.Date { return date.MustParse(s) }
