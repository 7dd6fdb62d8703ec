package schematest

import (
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

type (
	object = yamldoc.Object

	calendarJSON struct {
		Name     string        `json:"name"`
		Hash     string        `json:"sha256"`
		KnownOn  date.Date     `json:"known_on,omitzero"`
		Coverage date.Interval `json:"coverage"`
	}

	conventionJSON struct {
		Name       text.Text      `json:"name"`
		Basis      legal.Basis    `json:"basis,omitzero"`
		Base       text.Text      `json:"derived_from,omitzero"`
		Review     legal.Review   `json:"review,omitzero"`
		Dimensions dimensionsJSON `json:"dimensions"`
	}

	dimensionsJSON map[convention.Dimension]dimensionJSON

	dimensionJSON struct {
		Value   string      `json:"value"`
		Basis   legal.Basis `json:"basis,omitzero"`
		Reading text.Text   `json:"reading,omitzero"`
	}

	moneyJSON struct {
		Amount   exact.Decimal  `json:"amount"`
		Currency exact.Currency `json:"currency"`
	}

	valueJSON struct {
		Kind     rules.Kind `json:"type,omitzero"`
		State    string     `json:"state,omitempty"`
		Redacted bool       `json:"redacted,omitempty"`
		Value    any        `json:"value,omitempty"`
	}
)

// language is the shape of a BCP 47 tag; a text that serves every language has
// "und" where it stands beside others.
const language = `^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`

// leaves describe the types that write themselves, alike in all answers.
func leaves() []yamldoc.Codec {
	words := object{"description": "a text, or one for each language", "anyOf": []any{object{"type": "string"},
		object{"type": "object", "minProperties": 1, "propertyNames": object{"pattern": language}, "additionalProperties": object{"type": "string"}}}}
	return []yamldoc.Codec{
		yamldoc.Described[date.Date](func(*yamldoc.Schemas) object {
			return object{"type": "string", "pattern": `^(\d{4}-\d{2}-\d{2})?$`, "description": "a day: 2026-08-17"}
		}),
		yamldoc.Described[time.Time](func(*yamldoc.Schemas) object { return object{"type": "string", "format": "date-time"} }),
		yamldoc.Described[deadline.Event](func(*yamldoc.Schemas) object {
			return object{"type": "string", "description": "a day, or an instant as in RFC 3339"}
		}),
		yamldoc.Described[deadline.Term](func(*yamldoc.Schemas) object {
			return object{"type": "string", "description": "an amount of legal time: 10 working days"}
		}),
		yamldoc.Described[text.Text](func(*yamldoc.Schemas) object { return words }),
		yamldoc.Described[text.Sentence](sentence),
		yamldoc.Described[exact.Decimal](func(*yamldoc.Schemas) object { return object{"type": "number"} }),
		yamldoc.WrittenAs[exact.Money, moneyJSON](),
		yamldoc.WrittenAs[rules.Value, valueJSON](),
		yamldoc.WrittenAs[calendar.Calendar, calendarJSON](),
		yamldoc.WrittenAs[convention.Convention, conventionJSON](),
		yamldoc.Described[dimensionsJSON](func(s *yamldoc.Schemas) object {
			properties := object{}
			for d := range convention.DimFraction + 1 {
				properties[d.String()] = yamldoc.SchemaFor[dimensionJSON](s)
			}
			return object{"type": "object", "properties": properties, "additionalProperties": false}
		}),
		yamldoc.Described[clock.Standing](func(s *yamldoc.Schemas) object {
			standing := yamldoc.Structure[clock.Standing](s)
			standing["required"] = []string{"day", "state"} // a standing that is open has no status
			return standing
		}),
	}
}

// sentence is what the library says: a key with its values and the words, or
// somebody's own words.
func sentence(s *yamldoc.Schemas) object {
	words := yamldoc.SchemaFor[text.Text](s)
	return object{"anyOf": []any{words, object{"type": "object", "additionalProperties": false, "required": []string{"key", "words"},
		"properties": object{"key": object{"type": "string"}, "values": object{"type": "object"}, "words": words}}}}
}
