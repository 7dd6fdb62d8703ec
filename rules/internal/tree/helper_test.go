package tree_test

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func number(s string) exact.Decimal { return exact.MustParseDecimal(s) }

func dong(n int64) exact.Money { return exact.Dong(n) }

func vnd(n int64) tree.Value { return tree.OfMoney(dong(n)) }

func decimal(s string) tree.Value { return tree.OfDecimal(number(s)) }

func dayOf(s string) tree.Value { return tree.OfDate(date.MustParse(s)) }

// absent is an amount that is known not to exist.
func absent(name string) tree.Value {
	return tree.NoValue(tree.NewPath(name, tree.MoneyIn(exact.VND), true))
}

func vndType() tree.Type { return tree.MoneyIn(exact.VND) }
