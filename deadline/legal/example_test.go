package legal_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func ExampleBasis() {
	basis := legal.Basis{
		Act:     text.New("en", "Labour Code 45/2019/QH14").With("vi", "Bộ luật Lao động 45/2019/QH14"),
		Article: "111", Clause: "3",
	}
	fmt.Println(basis)
	fmt.Println(basis.In("vi"))
	// Output:
	// art. 111(3) Labour Code 45/2019/QH14
	// khoản 3 Điều 111 Bộ luật Lao động 45/2019/QH14
}

// A provision is cited as its own legal order does it.
func ExampleStyle_Cite() {
	fmt.Println(legal.German.Cite(text.Plain("BGB"), "187", "1"))
	fmt.Println(legal.BritishRule.Cite(text.Plain("CPR"), "2.8", "3"))
	fmt.Println(legal.AmericanRule.Cite(text.Plain("Fed. R. Civ. P."), "6", "a", "2"))
	code := legal.Japanese.Cite(text.New("en", "Civil Code (Japan)").With("ja", "民法"), "140")
	fmt.Println(code.In("ja"), "/", code)
	// Output:
	// § 187 Abs. 1 BGB
	// r. 2.8(3) CPR
	// Fed. R. Civ. P. 6(a)(2)
	// 民法第140条 / art. 140 Civil Code (Japan)
}
