package vn_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/vn"
)

// The words of a number, each digit with its variants.
var (
	digitNames = [][]string{1: {"một"}, {"hai"}, {"ba"}, {"bốn"}, {"năm"}, {"sáu"}, {"bảy", "bẩy"}, {"tám"}, {"chín"}}
	behindTen  = [][]string{1: {"một", "mốt"}, {"hai"}, {"ba"}, {"bốn", "tư"}, {"lăm", "nhăm"}, {"sáu"}, {"bảy", "bẩy"}, {"tám"}, {"chín"}}
	behindLinh = [][]string{1: {"một"}, {"hai"}, {"ba"}, {"bốn", "tư"}, {"năm"}, {"sáu"}, {"bảy", "bẩy"}, {"tám"}, {"chín"}}
)

// pairs joins each of the words before with each of those behind.
func pairs(before []string, behind ...string) []string {
	var out []string
	for _, a := range before {
		for _, b := range behind {
			out = append(out, strings.TrimSpace(a+" "+b))
		}
	}
	return out
}

// spellings returns every way in which a number from 1 to 9999 is written in
// words, the usual one first.
func spellings(n int) []string {
	switch {
	case n < 10:
		return digitNames[n]
	case n < 100:
		ten := pairs(digitNames[max(n/10, 1)], "mươi")
		if n < 20 {
			ten = []string{"mười"}
		}
		if n%10 == 0 {
			return ten
		}
		return pairs(ten, behindTen[n%10]...)
	case n < 1000:
		hundreds := pairs(digitNames[n/100], "trăm")
		out := pairs(hundreds, behindHundreds(n%100)...)
		if n%100 == 50 {
			out = append(out, pairs(hundreds, "rưỡi", "rưởi")...)
		}
		return out
	}
	thousands := pairs(digitNames[n/1000], "nghìn", "ngàn")
	switch rest := n % 1000; {
	case rest == 0:
		return thousands
	case rest < 100:
		return append(pairs(pairs(thousands, "không trăm"), behindHundreds(rest)...), pairs(thousands, behindHundreds(rest)...)...)
	case rest == 500:
		return append(pairs(thousands, spellings(rest)...), pairs(thousands, "rưỡi", "rưởi")...)
	default:
		return pairs(thousands, spellings(rest)...)
	}
}

func behindHundreds(n int) []string {
	switch {
	case n == 0:
		return []string{""}
	case n < 10:
		return pairs([]string{"linh", "lẻ"}, behindLinh[n]...)
	}
	return spellings(n)
}

// Every number up to 9999 is read in every spelling, alone and beside its
// digits, also before the word for year, which is the word for five.
func TestNumberWords(t *testing.T) {
	for n := 1; n <= 9999; n++ {
		for i, words := range spellings(n) {
			if got, err := vn.ParseTerm(words + " ngày làm việc"); err != nil || got != deadline.WorkingDays(n) {
				t.Fatalf("%d: %q is read as %v, %v", n, words, got, err)
			}
			if i > 0 {
				continue
			}
			if got, err := vn.ParseTerm(words + " năm"); err != nil || got != deadline.Years(n) {
				t.Fatalf("%d: %q years are read as %v, %v", n, words, got, err)
			}
			both := fmt.Sprintf("%02d (%s) ngày", n, words)
			if got, err := vn.ParseTerm(both); err != nil || got != deadline.Days(n) {
				t.Fatalf("%q is read as %v, %v", both, got, err)
			}
		}
	}
}

// What is read from words in any order is a spelling of that number, never
// the end of a longer one.
func TestNumberWordsReadWhole(t *testing.T) {
	vocabulary := strings.Fields("một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu linh lẻ mốt tư lăm nhăm rưỡi không nửa chục vài")
	random := rand.New(rand.NewPCG(20, 10))
	read := 0
	for range 200_000 {
		words := make([]string, 1+random.IntN(6))
		for i := range words {
			words[i] = vocabulary[random.IntN(len(vocabulary))]
		}
		text := strings.Join(words, " ")
		got, err := vn.ReadTerm(text + " tuần")
		if err != nil || text == "nửa" {
			continue
		}
		read++
		n, err := strconv.Atoi(got.Term.Amount())
		if err != nil || got.Term != deadline.Weeks(n) || !slices.Contains(spellings(n), text) {
			t.Errorf("%q is read as %v", text, got.Term)
		}
	}
	if read < 5000 {
		t.Errorf("only %d of the texts were read", read)
	}
}
