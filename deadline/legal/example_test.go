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
	// Labour Code 45/2019/QH14 art. 111(3)
	// khoản 3 Điều 111 Bộ luật Lao động 45/2019/QH14
}
