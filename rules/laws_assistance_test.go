package rules_test

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

const decree20 = "Decree 20/2021/ND-CP"

// allowanceGroup is one group of art. 5 of Decree 20/2021 with its
// coefficient of art. 6.
type allowanceGroup struct {
	id, en, vi  string
	when        string
	coefficient string // in CEL: a number, or one for each child
	unread      bool
	until       string
}

func allowanceGroups() []allowanceGroup {
	const lastDay = "2025-06-30" // replaced by the social pension
	return []allowanceGroup{
		{id: "child_without_support_under_4", en: "child without support, under 4", vi: "trẻ em không nguồn nuôi dưỡng dưới 4 tuổi",
			when: "child_without_support && age < 4", coefficient: "2.5", unread: true},
		{id: "child_without_support_4_to_15", en: "child without support, 4 to under 16", vi: "trẻ em không nguồn nuôi dưỡng từ 4 đến dưới 16 tuổi",
			when: "child_without_support && age >= 4 && age < 16", coefficient: "1.5"},
		{id: "child_without_support_in_education", en: "without support, 16 to 22 in education", vi: "không nguồn nuôi dưỡng, 16 đến 22 tuổi đang học",
			when: "child_without_support && in_education && age >= 16 && age <= 22", coefficient: "1.5", unread: true},
		{id: "child_with_hiv_under_4", en: "poor child with HIV, under 4", vi: "trẻ em nhiễm HIV thuộc hộ nghèo dưới 4 tuổi",
			when: "hiv && household == 'poor' && age < 4", coefficient: "2.5", unread: true},
		{id: "child_with_hiv_4_to_15", en: "poor child with HIV, 4 to under 16", vi: "trẻ em nhiễm HIV thuộc hộ nghèo từ 4 đến dưới 16 tuổi",
			when: "hiv && household == 'poor' && age >= 4 && age < 16", coefficient: "2.0", unread: true},
		{id: "adult_with_hiv", en: "poor adult with HIV without income", vi: "người nhiễm HIV thuộc hộ nghèo không có thu nhập",
			when: "hiv && household == 'poor' && !has_income && age >= 16", coefficient: "1.5", unread: true},
		{id: "poor_single_parent", en: "poor single parent", vi: "người đơn thân nghèo đang nuôi con",
			when: "single_parent && household == 'poor' && children_raised > 0", coefficient: "1.0 * decimal(children_raised)"},
		{id: "elderly_poor_no_supporter_60", en: "poor, 60 to under 80, nobody to support them", vi: "người cao tuổi nghèo từ 60 đến dưới 80 không có người phụng dưỡng",
			when: "household == 'poor' && !has_supporter && age >= 60 && age < 80", coefficient: "1.5"},
		{id: "elderly_poor_no_supporter_80", en: "poor, 80 or over, nobody to support them", vi: "người cao tuổi nghèo từ đủ 80 không có người phụng dưỡng",
			when: "household == 'poor' && !has_supporter && age >= 80", coefficient: "2.0"},
		{id: "elderly_75_in_hard_commune", en: "poor or near-poor, 75 to under 80, in a commune of special difficulty", vi: "từ 75 đến dưới 80 thuộc hộ nghèo, cận nghèo ở xã đặc biệt khó khăn",
			when: "household in ['poor', 'near_poor'] && hard_commune && age >= 75 && age < 80", coefficient: "1.0", until: lastDay},
		{id: "elderly_80_without_pension", en: "80 or over without a pension", vi: "từ đủ 80 tuổi không có lương hưu",
			when: "age >= 80 && monthly_pension == 0", coefficient: "1.0", until: lastDay},
		{id: "elderly_fit_for_care_home", en: "fit for a care home, cared for in the community", vi: "đủ điều kiện vào cơ sở nhưng được nuôi tại cộng đồng",
			when: "age >= 60 && eligible_for_care_home", coefficient: "3.0"},
		{id: "extremely_severe_16_to_59", en: "extremely severe disability, 16 to under 60", vi: "khuyết tật đặc biệt nặng từ 16 đến dưới 60",
			when: "disability == 'extremely_severe' && age >= 16 && age < 60", coefficient: "2.0"},
		{id: "extremely_severe_young_or_old", en: "extremely severe disability, under 16 or 60 and over", vi: "khuyết tật đặc biệt nặng dưới 16 hoặc từ đủ 60",
			when: "disability == 'extremely_severe' && (age < 16 || age >= 60)", coefficient: "2.5"},
		{id: "severe_16_to_59", en: "severe disability, 16 to under 60", vi: "khuyết tật nặng từ 16 đến dưới 60",
			when: "disability == 'severe' && age >= 16 && age < 60", coefficient: "1.5"},
		{id: "severe_young_or_old", en: "severe disability, under 16 or 60 and over", vi: "khuyết tật nặng dưới 16 hoặc từ đủ 60",
			when: "disability == 'severe' && (age < 16 || age >= 60)", coefficient: "2.0"},
		{id: "child_under_3_in_hard_commune", en: "poor or near-poor child under 3 in a commune of special difficulty", vi: "trẻ em dưới 3 tuổi thuộc hộ nghèo, cận nghèo ở xã đặc biệt khó khăn",
			when: "age < 3 && household in ['poor', 'near_poor'] && hard_commune", coefficient: "1.5", unread: true},
	}
}

func allowance() rules.Definition {
	d := rules.Definition{
		ID: "monthly_social_allowance", Currency: exact.VND,
		Title: label("Monthly social allowance", "Trợ cấp xã hội hằng tháng"),
		Basis: append(read(decree20, "5"), cited(decree20, "6")),
		Facts: []rules.Fact{
			today(), birthDate(), age(), household(),
			yesNo("has_supporter", "someone has the duty and the means to support", "có người có nghĩa vụ và khả năng phụng dưỡng"),
			{Name: "disability", Type: rules.Enum("none", "mild", "severe", "extremely_severe"), Label: label("degree of disability", "mức độ khuyết tật"),
				Evidence: []string{"disability_certificate"}},
			yesNo("hiv", "HIV", "nhiễm HIV"),
			yesNo("has_income", "has a stable income", "có thu nhập ổn định"),
			yesNo("single_parent", "single parent", "đơn thân đang nuôi con"),
			{Name: "children_raised", Type: rules.Int(), Label: label("children being raised", "số con đang nuôi")},
			yesNo("child_without_support", "child without support", "trẻ em không nguồn nuôi dưỡng"),
			yesNo("in_education", "in education", "đang học"),
			yesNo("hard_commune", "commune of special difficulty", "xã đặc biệt khó khăn"),
			amountOf("monthly_pension", "monthly pension", "lương hưu hằng tháng"),
			yesNo("eligible_for_care_home", "fit for a care home", "đủ điều kiện vào cơ sở"),
			{Name: "local_level", Type: rules.MoneyIn(exact.VND), Optional: true, Label: label("level of the province", "mức của tỉnh")},
			{Name: "level", Type: rules.MoneyIn(exact.VND), Label: label("level", "mức chuẩn"),
				Derived: "has(local_level) ? max(local_level, standard_level) : standard_level"},
		},
		Parameters: []rules.Parameter{standardLevel()},
	}
	d.Facts[6].Sensitive = true
	monthly := rules.Amount{ID: "allowance", Title: label("Allowance", "Mức trợ cấp"), Type: rules.MoneyIn(exact.VND), Period: rules.PerMonth,
		Combine: rules.Highest, Basis: unread(decree20, "6")}
	var groups []rules.Rule
	for _, g := range allowanceGroups() {
		cited := read(decree20, "5")
		if g.unread {
			cited = unread(decree20, "5")
		}
		rule := rules.Rule{ID: g.id, Title: label(g.en, g.vi), When: rules.Expression(g.when), Basis: cited}
		if g.until != "" {
			rule.Validity = date.Interval{Last: day(g.until)}
		}
		groups = append(groups, rule)
		monthly.Cases = append(monthly.Cases, rules.Case{Rule: g.id, Value: rules.Expression(g.coefficient + " * level"), Basis: cited, AddsTo: addsTo(g.id)})
	}
	d.Eligible = rules.Rule{ID: "group", Title: label("one of the groups of art. 5", "thuộc một trong các nhóm tại Điều 5"), Any: groups}
	d.Amounts = []rules.Amount{monthly}
	return d
}

// addsTo is the exception from "only the highest": a poor single parent who is
// also an elderly, disabled or HIV beneficiary has both.
func addsTo(id string) []string {
	if id != "poor_single_parent" {
		return nil
	}
	return []string{"adult_with_hiv", "elderly_poor_no_supporter_60", "elderly_poor_no_supporter_80", "elderly_75_in_hard_commune",
		"elderly_80_without_pension", "elderly_fit_for_care_home", "extremely_severe_16_to_59", "extremely_severe_young_or_old",
		"severe_16_to_59", "severe_young_or_old"}
}

func socialPension() rules.Definition {
	law := read("Law 41/2024/QH15")
	fromStart := date.Interval{First: day("2025-07-01")}
	return rules.Definition{
		ID: "social_pension", Currency: exact.VND,
		Title: label("Monthly social pension", "Trợ cấp hưu trí xã hội"),
		Basis: append(law, cited("Decree 176/2025/ND-CP")),
		Facts: []rules.Fact{
			today(), yesNo("citizen", "Vietnamese citizen", "công dân Việt Nam"), birthDate(), age(), household(),
			amountOf("monthly_pension", "monthly pension", "lương hưu hằng tháng"),
			yesNo("requested", "request handed in", "đã nộp văn bản đề nghị"),
		},
		Parameters: []rules.Parameter{socialPensionLevel()},
		Eligible: rules.Rule{ID: "conditions", Title: label("conditions of the social pension", "điều kiện hưởng trợ cấp hưu trí xã hội"), Validity: fromStart,
			All: []rules.Rule{
				{ID: "citizen", Title: label("Vietnamese citizen", "công dân Việt Nam"), When: "citizen", Basis: law},
				{ID: "age_group", Title: label("old enough", "đủ tuổi"), Any: []rules.Rule{
					{ID: "aged_75", Title: label("75 or over", "từ đủ 75 tuổi"), When: "age >= 75", Basis: law,
						Unmet: label("aged {age}, not 75", "{age} tuổi, chưa đủ 75 tuổi")},
					{ID: "aged_70_and_poor", Title: label("70 to 74 in a poor or near-poor household", "từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, cận nghèo"),
						When: "age >= 70 && age < 75 && household in ['poor', 'near_poor']", Basis: law},
				}},
				{ID: "no_pension_or_a_lower_one", Title: label("no pension, or one lower than the level", "không có lương hưu hoặc thấp hơn mức trợ cấp"),
					When: "monthly_pension < pension_level", Basis: read("Decree 176/2025/ND-CP"),
					Unmet: label("the pension of {monthly_pension} is not lower than {pension_level}", "lương hưu {monthly_pension} không thấp hơn {pension_level}")},
				{ID: "requested", Title: label("written request", "có văn bản đề nghị"), When: "requested", Basis: read("Decree 176/2025/ND-CP")},
			}},
		Amounts: []rules.Amount{{ID: "pension", Title: label("Social pension", "Mức trợ cấp"), Type: rules.MoneyIn(exact.VND), Period: rules.PerMonth,
			Basis: read("Decree 176/2025/ND-CP"),
			// No source says what is paid beside a small pension.
			Readings: []rules.Reading{
				{ID: "full", Title: label("the full level", "toàn bộ mức trợ cấp"), Value: "pension_level"},
				{ID: "difference", Title: label("the difference to the level", "phần chênh lệch"), Value: "pension_level - monthly_pension"},
			}}},
	}
}

func funeral() rules.Definition {
	return rules.Definition{
		ID: "funeral_support_social_protection", Currency: exact.VND,
		Title: label("Funeral-cost support", "Hỗ trợ chi phí mai táng"), Basis: read(decree20, "11"),
		Facts: []rules.Fact{
			yesNo("beneficiary", "beneficiary of social protection", "đối tượng bảo trợ xã hội"),
			amountOf("other_funeral_grant", "funeral grant under another text", "trợ cấp mai táng theo văn bản khác"),
			{Name: "death_date", Type: rules.Date(), Label: label("day of death", "ngày chết"), Evidence: []string{"death_certificate"}},
			{Name: "support", Type: rules.MoneyIn(exact.VND), Label: label("support", "mức hỗ trợ"), Derived: "20 * standard_level.on(death_date)"},
		},
		Parameters: []rules.Parameter{standardLevel()},
		Eligible: rules.Rule{ID: "conditions", Validity: date.Interval{First: day("2021-07-01")}, All: []rules.Rule{
			{ID: "beneficiary", When: "beneficiary", Basis: unread(decree20, "11")},
			{ID: "no_grant_as_high", When: "other_funeral_grant < support", Basis: read(decree20, "11")},
		}},
		Amounts: []rules.Amount{{ID: "support", Type: rules.MoneyIn(exact.VND), Value: "20 * standard_level.on(death_date)", Basis: read(decree20, "11")}},
	}
}

func emergency() rules.Definition {
	d := rules.Definition{
		ID: "emergency_support", Currency: exact.VND,
		Title: label("One-off emergency support", "Trợ giúp xã hội khẩn cấp"), Basis: read(decree20, "12"),
		Facts: []rules.Fact{
			{Name: "cause", Type: rules.Enum("storm", "flood", "fire", "epidemic", "traffic_accident", "labour_accident", "other")},
			{Name: "outcome", Type: rules.Enum("dead", "missing", "seriously_injured", "house_destroyed", "must_move", "house_damaged")},
		},
		Parameters: []rules.Parameter{standardLevel()},
	}
	grant := rules.Amount{ID: "support", Type: rules.MoneyIn(exact.VND), Combine: rules.Only}
	var outcomes []rules.Rule
	for _, g := range []struct{ id, when, value string }{
		{"dead_or_missing", "outcome in ['dead', 'missing']", "50 * standard_level"},
		{"seriously_injured", "outcome == 'seriously_injured'", "10 * standard_level"},
		{"house_destroyed", "outcome == 'house_destroyed'", "40000000"},
		{"must_move", "outcome == 'must_move'", "30000000"},
		{"house_damaged", "outcome == 'house_damaged'", "20000000"},
	} {
		cited := unread(decree20, "14")
		if g.id == "dead_or_missing" {
			cited = read(decree20, "14")
		}
		outcomes = append(outcomes, rules.Rule{ID: g.id, When: rules.Expression(g.when), Basis: cited})
		grant.Cases = append(grant.Cases, rules.Case{Rule: g.id, Value: rules.Expression(g.value), Basis: cited})
	}
	d.Eligible = rules.Rule{ID: "conditions", Validity: date.Interval{First: day("2021-07-01")}, All: []rules.Rule{
		{ID: "cause", When: "cause in ['storm', 'flood', 'fire', 'epidemic', 'traffic_accident', 'labour_accident', 'other']", Basis: read(decree20, "12")},
		{ID: "harm", Any: outcomes},
	}}
	d.Amounts = []rules.Amount{grant}
	return d
}
