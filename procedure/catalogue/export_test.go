package catalogue

import (
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/procedure/schema"
)

// GenerateSchemas makes the schemas of all kinds of files from the Go types,
// for the test that compares them with the ones kept in schema/.
func GenerateSchemas(descriptions map[string]string) map[string]any {
	generated := map[string]any{}
	for name, file := range map[string]any{"procedure": procedureFile{}, "facts": factsFile{}, "parameters": parametersFile{}} {
		generated[name] = yamldoc.Schema(neutralFormat(), file, descriptions)
	}
	return generated
}

// WriteShared writes the facts and the parameters of a catalogue as the files
// that they can be read from; nil where there are none.
func WriteShared(c *Catalogue) (facts, parameters []byte, err error) {
	if len(c.facts) > 0 {
		if facts, err = yamldoc.YAML(neutralFormat(), factsFile{schema.Facts, c.facts}); err != nil {
			return nil, nil, err
		}
	}
	if len(c.parameters) > 0 {
		parameters, err = yamldoc.YAML(neutralFormat(), parametersFile{schema.Parameters, c.parameters})
	}
	return facts, parameters, err
}
