package assessment

import (
	"reflect"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/procedure"
)

// WrittenAssessment and WrittenEntitlement are the types that answers are written
// as, for their schemas.
func WrittenAssessment() any { return assessmentDoc{} }

func WrittenEntitlement() any { return entitlementDoc{} }

// Codecs describe what writes itself in an answer: the parts, as Parts lists them.
func Codecs() []yamldoc.Codec {
	codecs := []yamldoc.Codec{
		yamldoc.WrittenAs[Assessment, assessmentDoc](),
		yamldoc.Described[date.Interval](func(s *yamldoc.Schemas) yamldoc.Object { return yamldoc.Structure[validDoc](s) }),
	}
	parts := reflect.TypeFor[Parts]()
	for i := range parts.NumField() {
		if list := parts.Field(i).Type; list.Kind() == reflect.Slice || list.Kind() == reflect.Pointer {
			codecs = append(codecs, yamldoc.DescribedType(list.Elem(), func(s *yamldoc.Schemas) yamldoc.Object { return partSchema(s, list.Elem()) }))
		}
	}
	return codecs
}

// partSchema describes a part, or what holds one and more.
func partSchema(s *yamldoc.Schemas, part reflect.Type) yamldoc.Object {
	types := []reflect.Type{reflect.TypeFor[placeDoc](), reflect.TypeFor[Applies](), reflect.TypeFor[procedure.Provenance]()}
	switch part {
	case reflect.TypeFor[Evidence](), reflect.TypeFor[Choice]():
		types = append(types, reflect.TypeFor[heldDoc]())
	case reflect.TypeFor[Limit](), reflect.TypeFor[Step]():
		types = append(types, reflect.TypeFor[counted]())
	}
	schema := s.Structure(types...)
	properties := schema["properties"].(yamldoc.Object)
	field, _ := part.FieldByName("Of")
	for i, of := 0, field.Type; i < of.NumField(); i++ {
		if key, ok := keyOf(of.Field(i)); ok {
			properties[key] = s.Field(of, of.Field(i))
		}
	}
	return schema
}
