module github.com/statutory-go/statutory

go 1.26
