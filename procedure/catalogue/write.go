package catalogue

import (
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/schema"
)

// YAML writes a procedure as a file that [Load] reads.
func YAML(p procedure.Procedure) ([]byte, error) {
	return yamldoc.YAML(neutralFormat(), procedureFile{schema.Procedure, p})
}

// JSON writes the same as YAML, as JSON, which [Parse] reads as well.
func JSON(p procedure.Procedure) ([]byte, error) {
	return yamldoc.JSON(neutralFormat(), procedureFile{schema.Procedure, p})
}
