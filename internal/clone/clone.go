// Package clone copies plain data.
package clone

import "reflect"

// Of returns a deep copy of plain data: of all slices and pointers that
// exported fields reach. Values with unexported fields are immutable in this
// library, and shared.
func Of[T any](v T) T {
	deepen(reflect.ValueOf(&v).Elem())
	return v
}

// IsPlain reports whether the plain data that a pointer points to reaches no
// slice or pointer, so that assigning it copies it.
func IsPlain(pointer any) bool { return isPlain(reflect.ValueOf(pointer).Elem()) }

func isPlain(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() && !isPlain(field) {
				return false
			}
		}
	case reflect.Slice, reflect.Pointer:
		return v.IsNil()
	default:
	}
	return true
}

// deepen replaces the slices and pointers in a value by copies.
func deepen(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() {
				deepen(field)
			}
		}
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		for i := range v.Len() {
			deepen(v.Index(i))
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		own := reflect.New(v.Type().Elem())
		own.Elem().Set(v.Elem())
		deepen(own.Elem())
		v.Set(own)
	default:
	}
}
