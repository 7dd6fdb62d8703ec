package read

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func (r *Reader) scalar(path *tree.Path, raw any) tree.Value {
	switch path.Type().Kind() {
	case tree.Bool:
		if b, ok := raw.(bool); ok {
			return tree.OfBool(b)
		}
		return r.wrong(path, raw, "a truth value", "write true or false")
	case tree.Int:
		return r.whole(path, raw)
	case tree.Decimal:
		if d, ok := r.number(path, raw); ok {
			return tree.OfDecimal(d)
		}
		return tree.Unknown(path)
	case tree.Money:
		return r.money(path, raw)
	case tree.Enum:
		return r.enum(path, raw)
	case tree.Date:
		return r.date(path, raw)
	default:
		return r.text(path, raw)
	}
}

func (r *Reader) number(path *tree.Path, raw any) (exact.Decimal, bool) {
	switch v := raw.(type) {
	case int64:
		return exact.DecimalOf(v), true
	case exact.Decimal:
		return v, true
	case json.Number:
		d, err := exact.ParseDecimal(v.String())
		if err == nil {
			return d, true
		}
		r.refuseError(path, err, "is not a number that fits")
	case string:
		r.wrong(path, raw, "a number", "write it without quotes, with a point before the decimals: 2.5")
	default:
		r.wrong(path, raw, "a number", "write digits and at most one point: 2.5")
	}
	return exact.Decimal{}, false
}

func (r *Reader) whole(path *tree.Path, raw any) tree.Value {
	if s, ok := raw.(string); ok {
		example := "72"
		if _, err := strconv.ParseInt(s, 10, 64); err == nil && !path.IsSensitive() {
			example = s
		}
		return r.wrong(path, s, "a whole number", "write it without quotes: "+example)
	}
	switch raw.(type) {
	case int64, exact.Decimal, json.Number:
	default:
		return r.wrong(path, raw, "a whole number", "write digits only: 72")
	}
	d, ok := r.number(path, raw)
	if !ok {
		return tree.Unknown(path)
	}
	n, fits := d.Int64()
	switch {
	case fits:
		return tree.OfInt(n)
	case d.IsWhole():
		return r.wrong(path, raw, "a whole number that fits", "it must lie between -9223372036854775808 and 9223372036854775807")
	}
	return r.wrong(path, raw, "a whole number", "write it without decimals")
}

func (r *Reader) money(path *tree.Path, raw any) tree.Value {
	currency := path.Type().Currency()
	m, err := exact.Money{}, error(nil)
	switch v := raw.(type) {
	case exact.Money:
		m = v
	case string:
		m, err = exact.ParseMoney(v)
	case map[string]any:
		for _, raw := range v {
			if k := reflect.ValueOf(raw).Kind(); k == reflect.Float32 || k == reflect.Float64 {
				return r.inexact(path, raw)
			}
		}
		m, err = moneyObject(v)
	case json.Number:
		m, err = exact.ParseAmount(v.String(), currency)
	case int64:
		m = exact.NewMoney(exact.DecimalOf(v), currency)
	case exact.Decimal:
		m = exact.NewMoney(v, currency)
	default:
		return r.wrong(path, raw, "an amount of money", fmt.Sprintf("write a number of %s: 1500000", currency))
	}
	switch {
	case err != nil:
		return r.refuseError(path, err, "is not an amount of money")
	case m.Currency() != currency:
		return r.wrong(path, m, "an amount in "+currency.String(), "state it in "+currency.String())
	}
	return tree.OfMoney(m)
}

func moneyObject(o map[string]any) (exact.Money, error) {
	data, err := json.Marshal(o)
	if err != nil {
		return exact.Money{}, err
	}
	var m exact.Money
	err = m.UnmarshalJSON(data)
	return m, err
}

func (r *Reader) inexact(path *tree.Path, float any) tree.Value {
	return r.refuse(path, fmt.Sprintf("a %T is not exact", float),
		"read JSON with FactsFromJSON or, into a map, with a json.Decoder after UseNumber; in Go give an exact.Decimal, a whole number or a json.Number")
}

func (r *Reader) text(path *tree.Path, raw any) tree.Value {
	s, ok := raw.(string)
	switch {
	case !ok:
		return r.wrong(path, raw, "a text", "write it in quotes")
	case !utf8.ValidString(s):
		return r.refuse(path, "the text is not valid UTF-8", "")
	case utf8.RuneCountInString(s) > MaxTextLength:
		return r.refuse(path, fmt.Sprintf("the text is longer than %d characters", MaxTextLength), "")
	}
	return tree.OfText(s)
}

func (r *Reader) enum(path *tree.Path, raw any) tree.Value {
	names := path.Type().Values()
	s, ok := raw.(string)
	for _, name := range names {
		if ok && (name == s || norm.NFC.String(name) == norm.NFC.String(s)) {
			return tree.OfEnum(name)
		}
	}
	hint := "write " + suggest.Or(names)
	if near := suggest.Nearest(s, names); near != "" && !path.IsSensitive() {
		hint = fmt.Sprintf("did you mean %s? %s", near, hint)
	}
	return r.wrong(path, raw, "one of the values", hint)
}

func (r *Reader) date(path *tree.Path, raw any) tree.Value {
	switch v := raw.(type) {
	case date.Date:
		return tree.OfDate(v)
	case time.Time:
		if v.Year() < 1 || v.Year() > 9999 {
			return r.wrong(path, raw, "a date: its year lies outside 1 to 9999", "")
		}
		if v.Hour()+v.Minute()+v.Second()+v.Nanosecond() != 0 {
			return r.wrong(path, raw, "a date: it has a time of day", "give date.Of(t.In(zone))")
		}
		return tree.OfDate(date.Of(v))
	case string:
		d, err := date.Parse(v)
		if err != nil {
			return r.refuseError(path, err, "is not a date")
		}
		return tree.OfDate(d)
	}
	return r.wrong(path, raw, "a date", "write year-month-day in quotes: \"2026-08-17\"")
}
