package rules_test

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// unemployment is the benefit under the law of 2013, in force to 2025-12-31,
// or of 2025, in force from 2026-01-01.
func unemployment(newLaw bool) rules.Definition {
	act, article := "Law 38/2013/QH13", "49"
	if newLaw {
		act, article = "Law 74/2025/QH15", "38"
	}
	law := read(act, article)
	premiums := "contract == 'seasonal' ? months_paid_in_last_36 >= 12 : months_paid_in_last_24 >= 12"
	conditions := []rules.Rule{
		{ID: "lawfully_ended", Title: label("the contract did not end by the worker's unlawful act", "không đơn phương chấm dứt hợp đồng trái pháp luật"), When: "!unlawful_quit", Basis: law},
		{ID: "premiums", Title: label("premiums for 12 months", "đã đóng đủ 12 tháng"), When: rules.Expression(premiums), Basis: law},
		{ID: "filed_in_time", Title: label("filed within 3 months", "nộp hồ sơ trong 3 tháng"), When: "filed <= addMonths(terminated, 3, 'last_of_month')", Basis: law},
		{ID: "no_job", Title: label("no job found", "chưa tìm được việc làm"), When: "!found_job", Basis: law},
		{ID: "no_pension", Title: label("not drawing a pension", "không hưởng lương hưu"), When: "!drawing_pension", Basis: law},
	}
	if newLaw {
		conditions = append(conditions, rules.Rule{ID: "not_due_for_pension", Title: label("not eligible for a pension", "chưa đủ điều kiện hưởng lương hưu"), When: "!eligible_for_pension", Basis: law})
	}
	d := rules.Definition{
		ID: "unemployment_benefit", Title: label("Unemployment benefit", "Trợ cấp thất nghiệp"), Currency: exact.VND, Basis: read(act),
		Facts: []rules.Fact{
			{Name: "contract", Type: rules.Enum("indefinite", "definite", "seasonal")},
			yesNo("unlawful_quit", "ended the contract unlawfully", "đơn phương chấm dứt trái pháp luật"),
			yesNo("drawing_pension", "drawing a pension", "đang hưởng lương hưu"),
			yesNo("eligible_for_pension", "eligible for a pension", "đủ điều kiện hưởng lương hưu"),
			{Name: "months_paid", Type: rules.Int(), Label: label("months paid", "số tháng đã đóng")},
			{Name: "months_paid_in_last_24", Type: rules.Int()},
			{Name: "months_paid_in_last_36", Type: rules.Int()},
			{Name: "avg_6m", Type: rules.MoneyIn(exact.VND), Sensitive: true, Label: label("average premium salary", "tiền lương bình quân")},
			{Name: "region", Type: rules.Enum("I", "II", "III", "IV"), Label: label("region", "vùng")},
			yesNo("found_job", "found a job", "đã có việc làm"),
			yesNo("state_pay_scale", "on the state pay scale", "hưởng lương nhà nước"),
			{Name: "terminated", Type: rules.Date(), Label: label("end of the contract", "ngày chấm dứt hợp đồng")},
			{Name: "filed", Type: rules.Date(), Label: label("day of filing", "ngày nộp hồ sơ")},
			{Name: "cap", Type: rules.MoneyIn(exact.VND), Derived: "state_pay_scale ? 5 * base_salary.on(terminated) : 5 * minimum_wage[region].on(terminated)"},
			{Name: "benefit", Type: rules.MoneyIn(exact.VND), Derived: "min(0.6 * avg_6m, cap)"},
			{Name: "months", Type: rules.Int(), Derived: "min(12, 3 + max(0, months_paid - 36) / 12)"},
		},
		Parameters: []rules.Parameter{baseSalary(), minimumWage()},
		Eligible:   rules.Rule{ID: "conditions", All: conditions},
		Amounts: []rules.Amount{
			{ID: "benefit", Title: label("Benefit", "Mức trợ cấp"), Type: rules.MoneyIn(exact.VND), Period: rules.PerMonth, Value: "benefit", Basis: read("Law 38/2013/QH13", "50", "1")},
			{ID: "months", Title: label("Months", "Số tháng hưởng"), Type: rules.Int(), Value: "months", Basis: read("Law 38/2013/QH13", "50", "2")},
			{ID: "total", Title: label("Total", "Tổng mức"), Type: rules.MoneyIn(exact.VND), Value: "benefit * months"},
		},
	}
	if newLaw {
		d.Eligible.Validity = date.Interval{First: day("2026-01-01")}
		return d
	}
	d.Eligible.Validity = date.Interval{First: day("2015-01-01"), Last: day("2025-12-31")}
	d.Amounts = append(d.Amounts, rules.Amount{ID: "starts", Title: label("First day", "Ngày bắt đầu hưởng"), Type: rules.Date(), Reading: "law",
		Readings: []rules.Reading{
			{ID: "law", Title: label("the 16th day", "ngày thứ 16"), Value: "addDays(filed, 16)", Basis: read("Law 38/2013/QH13", "50", "3")},
			{ID: "decree", Title: label("the 16th working day", "ngày làm việc thứ 16"), Value: "addWorkingDays(filed, 16)", Basis: read("Decree 28/2015/ND-CP", "18", "1")},
		}})
	return d
}

func workPermit() rules.Definition {
	decree219 := read("Decree 219/2025/ND-CP")
	return rules.Definition{
		ID: "work_permit_foreigner", Title: label("Work permit for a foreign worker", "Giấy phép lao động"), Basis: decree219,
		Facts: []rules.Fact{
			{Name: "position", Type: rules.Enum("expert", "manager", "technician")},
			yesNo("degree", "university degree", "bằng đại học"),
			{Name: "years_experience", Type: rules.DecimalType(), Label: label("years of experience", "số năm kinh nghiệm")},
			yesNo("priority_field", "priority field", "lĩnh vực ưu tiên"),
		},
		Eligible: rules.Rule{ID: "conditions", Validity: date.Interval{First: day("2025-08-07")}, All: []rules.Rule{
			{ID: "expert", When: "position == 'expert'", Basis: decree219},
			{ID: "degree", When: "degree", Basis: decree219},
			{ID: "experience", Title: label("two years of experience, one in priority fields", "2 năm kinh nghiệm, 1 năm với lĩnh vực ưu tiên"),
				When: "priority_field ? years_experience >= 1.0 : years_experience >= 2.0", Basis: decree219},
		}},
	}
}

func labourRules() rules.Definition {
	code := "45/2019/QH14"
	return rules.Definition{
		ID: "internal_labour_rules_registration", Title: label("Registration of internal labour rules", "Đăng ký nội quy lao động"), Basis: read(code, "118"),
		Facts: []rules.Fact{
			{Name: "employees", Type: rules.Int(), Label: label("employees", "số lao động")},
			yesNo("union_at_workplace", "organisation of employees at the workplace", "tổ chức đại diện người lao động tại cơ sở"),
			yesNo("discipline_texts", "texts on discipline and liability", "văn bản về kỷ luật lao động và trách nhiệm vật chất"),
			yesNo("filed_within_10_days", "filed within 10 days of issue", "nộp trong 10 ngày kể từ ngày ban hành"),
			yesNo("content_lawful", "content lawful", "nội dung không trái pháp luật"),
		},
		Required: rules.Rule{ID: "ten_employees", Title: label("10 employees or more", "từ 10 lao động trở lên"), When: "employees >= 10", Basis: unread(code, "118"),
			Validity: date.Interval{First: day("2021-01-01")}},
		Eligible: rules.Rule{ID: "conditions", Validity: date.Interval{First: day("2021-01-01")}, All: []rules.Rule{
			{ID: "in_time", When: "filed_within_10_days", Basis: read(code, "119")},
			{ID: "lawful", When: "content_lawful", Basis: read(code, "118", "2")},
		}},
		Conditions: []rules.Rule{
			{ID: "000.00.00.G09-KQ002549", Title: label("comments of the employees' organisation", "văn bản góp ý"), When: "union_at_workplace"},
			{ID: "000.00.00.G09-KQ002550", Title: label("texts on discipline", "văn bản về kỷ luật"), When: "discipline_texts"},
		},
	}
}

func meritorious() rules.Definition {
	ordinance := unread("Ordinance 02/2020/UBTVQH14")
	decree77 := read("Decree 77/2024/ND-CP")
	return rules.Definition{
		ID: "meritorious_allowance", Title: label("Allowance for meritorious people", "Trợ cấp ưu đãi người có công"), Currency: exact.VND, Basis: ordinance,
		Facts: []rules.Fact{
			{Name: "group", Type: rules.Enum("heroic_mother", "carer_of_heroic_mother", "relative_of_martyrs")},
			{Name: "martyrs", Type: rules.Int(), Label: label("martyrs", "số liệt sĩ")},
		},
		Parameters: []rules.Parameter{meritLevel()},
		Eligible: rules.Rule{ID: "group", Validity: date.Interval{First: day("2021-07-01")}, Any: []rules.Rule{
			{ID: "heroic_mother", When: "group == 'heroic_mother'", Basis: ordinance},
			{ID: "carer", When: "group == 'carer_of_heroic_mother'", Basis: ordinance},
			{ID: "relative", When: "group == 'relative_of_martyrs' && martyrs >= 1", Basis: ordinance},
		}},
		Amounts: []rules.Amount{{ID: "allowance", Type: rules.MoneyIn(exact.VND), Period: rules.PerMonth, Basis: decree77, Cases: []rules.Case{
			{Rule: "heroic_mother", Value: "3 * merit_level"},
			{Rule: "carer", Value: "merit_level"},
			{Rule: "relative", Value: "min(martyrs, 3) * merit_level"},
		}}},
	}
}
