package comparison_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
)

// dateHolidays reads what generate/generate.mjs wrote.
func dateHolidays(t *testing.T, code string) other {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", "date-holidays", code+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	list, err := daylist.ReadCSV(file, daylist.List{Name: code, Coverage: date.MustYears(2012, 2027)})
	if err != nil {
		t.Fatal(err)
	}
	holidays := map[date.Date]bool{}
	for _, d := range list.Days {
		holidays[d.Date] = true
	}
	return other{"date-holidays", func(d date.Date) bool { return holidays[d] }}
}

// Each list belongs to a legal order that is compared.
func TestListsAreCompared(t *testing.T) {
	codes := map[string]bool{}
	for _, o := range orders() {
		codes[o.code] = true
	}
	files, err := filepath.Glob(filepath.Join("testdata", "date-holidays", "*.csv"))
	if err != nil || len(files) != len(codes) {
		t.Errorf("%d lists for %d legal orders, %v", len(files), len(codes), err)
	}
	for _, file := range files {
		if code := strings.TrimSuffix(filepath.Base(file), ".csv"); !codes[code] {
			t.Errorf("the list of %s is compared with nothing", code)
		}
	}
}
