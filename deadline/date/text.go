package date

import (
	"time"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Text returns the day as a language writes it: 17/08/2026 in Vietnamese, and
// 2026-08-17 in all others, which no reader takes for another day.
func (d Date) Text(lang string) string {
	if d.IsZero() || !text.IsVietnamese(lang) {
		return d.String()
	}
	iso := d.String()
	return iso[8:] + "/" + iso[5:7] + "/" + iso[:4]
}

// WeekdayText returns Text with the day of the week before it: "Mon
// 2026-08-17", "thứ Hai 17/08/2026".
func (d Date) WeekdayText(lang string) string {
	switch {
	case d.IsZero():
		return d.String()
	case text.IsVietnamese(lang):
		return vietnameseWeekday(d.Weekday()) + " " + d.Text(lang)
	}
	return d.Weekday().String()[:3] + " " + d.String()
}

func vietnameseWeekday(w time.Weekday) string {
	return enum.Name(uint8(w), "Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy")
}
