package vn_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/vn"
)

func ExampleParseTerm() {
	term, err := vn.ParseTerm("không quá 3,5 ngày làm việc")
	fmt.Println(term, err)
	// Output: 3.5 working days <nil>
}

// A sentence of a record: what was read, and what was left over.
func ExampleReadTerm() {
	r, err := vn.ReadTerm("Không quá 11,5 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ")
	fmt.Printf("%v %q %q %v\n", r.Term, r.Before, r.After, err)
	_, err = vn.ReadTerm("10 ngày làm việc, hồ sơ phức tạp 15 ngày làm việc")
	fmt.Println(err)
	_, err = vn.ReadTerm("thêm 10 ngày làm việc")
	fmt.Println(err)
	// Output:
	// 11.5 working days "Không quá " " kể từ ngày nhận đủ hồ sơ hợp lệ" <nil>
	// "10 ngày làm việc, hồ sơ phức tạp 15 ngày làm việc" is not read as a term: there is more than one term in it: "10 ngày làm việc", "15 ngày làm việc"
	// "thêm 10 ngày làm việc" is not read as a term: these words are not known to leave the term as it is: "thêm"
}

func ExampleFormatTerm() {
	fmt.Println(vn.FormatTerm(deadline.WorkingHours(8)))
	fmt.Println(vn.FormatTerm(deadline.MonthsAndDays(1, 15)))
	// Output:
	// 08 giờ làm việc
	// 01 tháng 15 ngày
}
