package main

import "github.com/statutory-go/statutory/deadline/text"

// A person is somebody who asks, and what is known of them. What is not in
// facts is not known.
type person struct {
	who   text.Text
	facts map[string]any
}

// people are four who ask on the same day.
func people() []person {
	both := func(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }
	return []person{
		{both("Mrs Lan, 76, has no pension", "Bà Lan, 76 tuổi, không có lương hưu"),
			map[string]any{"citizen": true, "requested": true, "birth_date": "1950-03-12", "monthly_pension": 0, "household": "not_poor"}},
		{both("Mr Bình, 72, household not poor", "Ông Bình, 72 tuổi, không thuộc hộ nghèo, cận nghèo"),
			map[string]any{"citizen": true, "requested": true, "birth_date": "1954-05-02", "monthly_pension": 0, "household": "not_poor"}},
		{both("Mr Cường, 72, status of the household not known", "Ông Cường, 72 tuổi, chưa rõ diện hộ gia đình"),
			map[string]any{"citizen": true, "requested": true, "birth_date": "1954-01-20", "monthly_pension": 0}},
		{both("Mrs Dung, 76, status of the household not known", "Bà Dung, 76 tuổi, chưa rõ diện hộ gia đình"),
			map[string]any{"citizen": true, "requested": true, "birth_date": "1949-11-30", "monthly_pension": 0}},
	}
}
