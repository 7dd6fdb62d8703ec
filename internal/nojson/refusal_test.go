package nojson_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/internal/nojson"
)

// The error says what the value is and how to get it.
func TestRefusalsSayWhatToDo(t *testing.T) {
	for want, err := range map[string]error{
		"a deadline.Deadline cannot be read back from JSON: compute it again":                 nojson.Unreadable([]byte(`{}`), "deadline.Deadline", "compute it again"),
		"an assessment.Assessor cannot be written as JSON: write the procedure that it is of": nojson.Unwritable("assessment.Assessor", "write the procedure that it is of"),
	} {
		assert.EqualError(t, err, want)
		assert.ErrorIs(t, err, errors.ErrUnsupported)
	}
}

type sealed struct{}

func (sealed) MarshalJSON() ([]byte, error) {
	return nil, nojson.Unwritable("nojson_test.sealed", "write another")
}
func (*sealed) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "nojson_test.sealed", "make another")
}

// Package encoding/json hands the error on, also from inside of something else.
func TestRefusalsComeThroughPackageJSON(t *testing.T) {
	_, err := json.Marshal(map[string]sealed{"within": {}})
	assert.ErrorIs(t, err, errors.ErrUnsupported)
	assert.ErrorContains(t, err, "a nojson_test.sealed cannot be written as JSON: write another")
	var into map[string]sealed
	assert.NoError(t, json.Unmarshal([]byte(`{"within": null}`), &into), "no value is none")
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"within": {}}`), &into), errors.ErrUnsupported)
}
