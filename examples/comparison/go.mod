module github.com/statutory-go/statutory/examples/comparison

go 1.26

require (
	github.com/rickar/cal/v2 v2.1.13
	github.com/statutory-go/statutory v0.0.0
)

replace github.com/statutory-go/statutory => ../..
