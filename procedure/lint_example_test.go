package procedure_test

import (
	"fmt"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/catalogue"
)

// A procedure that is not complete can still be loaded; Lint says what it
// lacks before it can be published.
func ExampleProcedure_Lint() {
	p, err := catalogue.Parse("permit.yaml", []byte(`statutory: procedure/v1
id: permit
name: Permit
versions:
  - valid: {from: 2024-01-01}
    legal_basis: [art. 3(1) Decree 1/2024/ND-CP]
    steps: {check: {name: Check the papers}}
    channels: [{kind: in_person}]
    evidence: {form: {name: Form}}
    evidence_sets: 1
    limits: [{text: without delay}]
    addressees: [{kind: citizen}]
    authorities: [{name: Commune chair}]
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, remark := range p.Lint(procedure.Profile{}) {
		fmt.Println(remark)
	}
	// Output:
	// permit: versions[0].legal_basis[0]: art. 3(1) Decree 1/2024/ND-CP is given without the day it took force
	// permit: versions[0].limits[0]: the time limit is in words only: without delay
}
