package text_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/text"
)

func ExampleText_In() {
	name := text.New("en", "National Day").With("vi", "Quốc khánh")
	fmt.Println(name.In("vi"))
	fmt.Println(name.In("fr")) // no French: English stands in
	// Output:
	// Quốc khánh
	// National Day
}
