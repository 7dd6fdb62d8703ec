module github.com/statutory-go/statutory

go 1.26

require (
	github.com/cockroachdb/apd/v3 v3.2.3
	github.com/stretchr/testify v1.12.1
	go.yaml.in/yaml/v4 v4.0.0
	pgregory.net/rapid v1.3.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect
