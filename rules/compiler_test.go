package rules_test

import (
	"context"
	"fmt"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
)

func adult(limit int) rules.Definition {
	return rules.Definition{
		ID:       "adult_" + strconv.Itoa(limit),
		Facts:    []rules.Fact{{Name: "age", Type: rules.Int()}},
		Eligible: rules.Rule{When: rules.Expression("age >= " + strconv.Itoa(limit))},
	}
}

// A program with many definitions compiles them with one Compiler.
func ExampleCompiler() {
	compiler := rules.NewCompiler()
	for _, limit := range []int{18, 21} {
		rs, err := compiler.Compile(adult(limit), nil)
		if err != nil {
			fmt.Println(err)
			return
		}
		facts, err := rs.FactsFromMap(map[string]any{"age": 20})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(rs.ID(), rs.Decide(context.Background(), rules.Question{Facts: facts, AsOf: legal.AsOfDay(date.MustParse("2026-08-17"))}).Outcome)
	}
	// Output:
	// adult_18 eligible
	// adult_21 not_eligible
}

// What one definition declares is unknown to the next one.
func TestCompilerKeepsDefinitionsApart(t *testing.T) {
	compiler := rules.NewCompiler()
	_, err := compiler.Compile(adult(18), nil)
	require.NoError(t, err)

	other := rules.Definition{
		Facts:    []rules.Fact{{Name: "resident", Type: rules.Bool()}},
		Eligible: rules.Rule{When: "age >= 18"},
	}
	_, err = compiler.Compile(other, nil)
	_, alone := rules.Compile(other)
	require.ErrorContains(t, err, "nothing has the name age")
	assert.Equal(t, alone.Error(), err.Error())

	other.Facts = []rules.Fact{{Name: "age", Type: rules.Bool()}}
	_, err = compiler.Compile(other, nil)
	assert.ErrorContains(t, err, "age", "it is a number in the first definition only")
}

func TestCompilerIsSharedBetweenGoroutines(t *testing.T) {
	compiler := rules.NewCompiler()
	first, err := compiler.Compile(adult(0), nil)
	require.NoError(t, err)
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			rs, err := compiler.Compile(adult(i), nil)
			if assert.NoError(t, err) {
				assert.Equal(t, rules.MustCompile(adult(i)).Hash(), rs.Hash())
				assert.Equal(t, i == 0, rs.Hash() == first.Hash(), "%d", i)
			}
		})
	}
	wait.Wait()
}
