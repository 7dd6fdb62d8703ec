package rules_test

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// The rules of eight procedures, as the texts of the law that were read give
// them. A basis that no source was opened for is marked unverified.

func label(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }

func day(s string) date.Date { return date.MustParse(s) }

func vnd(n int64) rules.Value { return rules.ValueOf(exact.Dong(n)) }

func read(act string, place ...string) []legal.Basis {
	return []legal.Basis{cited(act, place...)}
}

func unread(act string, place ...string) []legal.Basis {
	b := cited(act, place...)
	b.Unverified = true
	return []legal.Basis{b}
}

// basis cites an act by its number, in the words of both languages.
func cited(act string, place ...string) legal.Basis {
	b := legal.Cite(act, place...)
	for _, kind := range [][2]string{{"Decree ", "Nghị định "}, {"Law ", "Luật "}, {"Ordinance ", "Pháp lệnh "}} {
		if len(act) > len(kind[0]) && act[:len(kind[0])] == kind[0] {
			b.Act = label(act, kind[1]+vietnameseNumber(act[len(kind[0]):]))
		}
	}
	return b
}

// vietnameseNumber writes 20/2021/ND-CP as 20/2021/NĐ-CP.
func vietnameseNumber(s string) string {
	const from, to = "/ND-CP", "/NĐ-CP"
	for i := 0; i+len(from) <= len(s); i++ {
		if s[i:i+len(from)] == from {
			return s[:i] + to + s[i+len(from):]
		}
	}
	return s
}

// The facts that several procedures ask for.

func today() rules.Fact { return rules.Fact{Name: "today", Type: rules.Date(), Today: true} }

func birthDate() rules.Fact {
	return rules.Fact{Name: "birth_date", Type: rules.Date(), Label: label("date of birth", "ngày sinh"),
		Question: label("When were you born?", "Ông/bà sinh ngày nào?"), Evidence: []string{"identity_card"}}
}

func age() rules.Fact {
	return rules.Fact{Name: "age", Type: rules.Int(), Label: label("age", "tuổi"), Derived: "ageOn(birth_date, today)", OrGiven: true}
}

func household() rules.Fact {
	t := rules.Type{Kind: rules.KindEnum, Options: []rules.Option{
		{Name: "poor", Label: label("poor", "hộ nghèo")},
		{Name: "near_poor", Label: label("near-poor", "hộ cận nghèo")},
		{Name: "not_poor", Label: label("not poor", "không thuộc hộ nghèo, cận nghèo")},
	}}
	return rules.Fact{Name: "household", Type: t, Label: label("household", "hộ gia đình"),
		Question: label("Is your household on the list of poor or near-poor households?", "Gia đình thuộc hộ nghèo, cận nghèo hay không?")}
}

func yesNo(name, en, vi string) rules.Fact {
	return rules.Fact{Name: name, Type: rules.Bool(), Label: label(en, vi)}
}

func amountOf(name, en, vi string) rules.Fact {
	return rules.Fact{Name: name, Type: rules.MoneyIn(exact.VND), Label: label(en, vi)}
}

// The levels that the law sets, with the days on which each was known.

func standardLevel() rules.Parameter {
	return rules.Parameter{Name: "standard_level", Type: rules.MoneyIn(exact.VND),
		Title: label("standard level of social assistance", "mức chuẩn trợ giúp xã hội"),
		Values: []rules.ParameterValue{
			{Value: vnd(360_000), InForce: day("2021-07-01"), Basis: read("Decree 20/2021/ND-CP", "4", "2")},
			{Value: vnd(500_000), InForce: day("2024-07-01"), Basis: read("Decree 76/2024/ND-CP")},
			decree335(540_000),
		}}
}

// decree335 is a value of Decree 335/2026/ND-CP: published on Friday 21
// August 2026, in force on Monday 5 October, retroactive to 1 July.
func decree335(n int64) rules.ParameterValue {
	return rules.ParameterValue{Value: vnd(n), Known: day("2026-08-21"), InForce: day("2026-10-05"),
		RetroactiveTo: day("2026-07-01"), BackPay: true, Basis: read("Decree 335/2026/ND-CP")}
}

func socialPensionLevel() rules.Parameter {
	return rules.Parameter{Name: "pension_level", Type: rules.MoneyIn(exact.VND),
		Title: label("level of the social pension", "mức trợ cấp hưu trí xã hội"),
		Values: []rules.ParameterValue{
			{Value: vnd(500_000), InForce: day("2025-07-01"), Basis: append(read("Law 41/2024/QH15"), cited("Decree 176/2025/ND-CP"))},
			decree335(540_000),
		}}
}

func meritLevel() rules.Parameter {
	return rules.Parameter{Name: "merit_level", Type: rules.MoneyIn(exact.VND),
		Title: label("standard level for meritorious people", "mức chuẩn trợ cấp ưu đãi người có công"),
		Values: []rules.ParameterValue{
			{Value: vnd(1_624_000), InForce: day("2021-07-01"), Basis: read("Decree 75/2021/ND-CP")},
			{Value: vnd(2_055_000), InForce: day("2023-07-01"), Basis: read("Decree 55/2023/ND-CP")},
			{Value: vnd(2_789_000), InForce: day("2024-07-01"), Basis: read("Decree 77/2024/ND-CP")},
			{Value: vnd(3_012_000), InForce: day("2026-10-01"), RetroactiveTo: day("2026-07-01"), BackPay: true, Basis: read("Decree 321/2026/ND-CP")},
		}}
}

func baseSalary() rules.Parameter {
	return rules.Parameter{Name: "base_salary", Type: rules.MoneyIn(exact.VND), Title: label("base salary", "lương cơ sở"),
		Values: []rules.ParameterValue{
			{Value: vnd(1_490_000), InForce: day("2019-07-01"), Basis: unread("Decree 38/2019/ND-CP")},
			{Value: vnd(1_800_000), InForce: day("2023-07-01"), Basis: read("Decree 24/2023/ND-CP")},
			{Value: vnd(2_340_000), InForce: day("2024-07-01"), Basis: read("Decree 73/2024/ND-CP")},
			{Value: vnd(2_530_000), InForce: day("2026-07-01"), Known: day("2026-05-15"), Basis: read("Decree 161/2026/ND-CP")},
		}}
}

func minimumWage() rules.Parameter {
	p := rules.Parameter{Name: "minimum_wage", Type: rules.MoneyIn(exact.VND), Key: rules.Enum("I", "II", "III", "IV"),
		Title: label("regional minimum wage", "lương tối thiểu vùng")}
	for _, decree := range []struct {
		from, act string
		wages     [4]int64
	}{
		{"2022-07-01", "Decree 38/2022/ND-CP", [4]int64{4_680_000, 4_160_000, 3_640_000, 3_250_000}},
		{"2024-07-01", "Decree 74/2024/ND-CP", [4]int64{4_960_000, 4_410_000, 3_860_000, 3_450_000}},
		{"2026-01-01", "Decree 293/2025/ND-CP", [4]int64{5_310_000, 4_730_000, 4_140_000, 3_700_000}},
	} {
		for i, region := range []string{"I", "II", "III", "IV"} {
			p.Values = append(p.Values, rules.ParameterValue{Value: vnd(decree.wages[i]), Key: region, InForce: day(decree.from), Basis: read(decree.act)})
		}
	}
	return p
}
