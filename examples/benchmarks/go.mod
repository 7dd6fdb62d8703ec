module github.com/statutory-go/statutory/examples/benchmarks

go 1.26

require github.com/statutory-go/statutory v0.0.0

require github.com/rickar/cal/v2 v2.1.13

replace github.com/statutory-go/statutory => ../..
