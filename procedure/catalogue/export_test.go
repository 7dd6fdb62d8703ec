package catalogue

import "github.com/statutory-go/statutory/internal/yamldoc"

// GenerateSchemas makes the schemas of all kinds of files from the Go types,
// for the test that compares them with the ones kept in schema/.
func GenerateSchemas(descriptions map[string]string) map[string]any {
	generated := map[string]any{}
	for name, file := range map[string]any{"procedure": procedureFile{}, "facts": factsFile{}, "parameters": parametersFile{}} {
		generated[name] = yamldoc.Schema(newFormat(), file, descriptions)
	}
	return generated
}
