package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/au"
	"github.com/statutory-go/statutory/deadline/ca"
	"github.com/statutory-go/statutory/deadline/cn"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/es"
	"github.com/statutory-go/statutory/deadline/eu"
	"github.com/statutory-go/statutory/deadline/fr"
	"github.com/statutory-go/statutory/deadline/gb"
	"github.com/statutory-go/statutory/deadline/in"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/deadline/kr"
	"github.com/statutory-go/statutory/deadline/nl"
	"github.com/statutory-go/statutory/deadline/ph"
	"github.com/statutory-go/statutory/deadline/tw"
	"github.com/statutory-go/statutory/deadline/us"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/internal/suggest"
)

// A namedConvention is a convention with the name that a table calls it by: that of
// its package and its function.
type namedConvention struct {
	name string
	of   func() convention.Convention
}

// namedConventions are all conventions of the legal orders, in order of their names.
func namedConventions() []namedConvention {
	return []namedConvention{
		{"au.AIA36", au.AIA36},
		{"au.AIA36Before", au.AIA36Before},
		{"ca.Interpretation", ca.Interpretation},
		{"ca.InterpretationClearDays", ca.InterpretationClearDays},
		{"cn.CivilCode", cn.CivilCode},
		{"cn.CivilCodeBusinessHours", cn.CivilCodeBusinessHours},
		{"cn.Licensing", cn.Licensing},
		{"de.AO122", de.AO122},
		{"de.BGB", de.BGB},
		{"de.BGBFromStartOfDay", de.BGBFromStartOfDay},
		{"de.BGBNotContinuous", de.BGBNotContinuous},
		{"de.BGBNotice", de.BGBNotice},
		{"de.SGBX26", de.SGBX26},
		{"de.SGBX26Benefit", de.SGBX26Benefit},
		{"de.SGBX26NotifiedDay", de.SGBX26NotifiedDay},
		{"de.SGBX26Set", de.SGBX26Set},
		{"de.SGBX37", de.SGBX37},
		{"de.VwGO57", de.VwGO57},
		{"de.VwGO74", de.VwGO74},
		{"de.VwVfG31", de.VwVfG31},
		{"de.VwVfG31Benefit", de.VwVfG31Benefit},
		{"de.VwVfG31NotifiedDay", de.VwVfG31NotifiedDay},
		{"de.VwVfG31Set", de.VwVfG31Set},
		{"de.VwVfG41", de.VwVfG41},
		{"de.ZPO222", de.ZPO222},
		{"es.Ley39", es.Ley39},
		{"es.Ley39ElectronicNotice", es.Ley39ElectronicNotice},
		{"es.Ley39NaturalDays", es.Ley39NaturalDays},
		{"es.Ley39Register", es.Ley39Register},
		{"eu.CourtOfJustice", eu.CourtOfJustice},
		{"eu.GDPR12", eu.GDPR12},
		{"eu.Regulation1182", eu.Regulation1182},
		{"eu.Regulation1182EntryIntoForce", eu.Regulation1182EntryIntoForce},
		{"eu.Regulation1182FixedDate", eu.Regulation1182FixedDate},
		{"fr.CJA421", fr.CJA421},
		{"fr.CPC641", fr.CPC641},
		{"fr.Silence", fr.Silence},
		{"gb.CPR2_8", gb.CPR2_8},
		{"gb.CPR2_8ClearEnd", gb.CPR2_8ClearEnd},
		{"gb.CPR2_8CourtOffice", gb.CPR2_8CourtOffice},
		{"gb.CPR2_8Earliest", gb.CPR2_8Earliest},
		{"gb.CPR6_14", gb.CPR6_14},
		{"gb.FOIA2000", gb.FOIA2000},
		{"gb.FOIA2000Academy", gb.FOIA2000Academy},
		{"gb.FOIA2000School", gb.FOIA2000School},
		{"gb.Insolvency", gb.Insolvency},
		{"gb.InsolvencyClearDays", gb.InsolvencyClearDays},
		{"in.GeneralClauses", in.GeneralClauses},
		{"jp.Administration", jp.Administration},
		{"jp.CivilCode", jp.CivilCode},
		{"jp.NationalTax", jp.NationalTax},
		{"jp.NationalTaxBefore", jp.NationalTaxBefore},
		{"kr.CivilAct", kr.CivilAct},
		{"kr.CivilPetitions", kr.CivilPetitions},
		{"kr.Restriction", kr.Restriction},
		{"nl.Awb413", nl.Awb413},
		{"nl.Termijnenwet", nl.Termijnenwet},
		{"ph.RA11032", ph.RA11032},
		{"tw.APA48", tw.APA48},
		{"tw.APA48Penalty", tw.APA48Penalty},
		{"us.California", us.California},
		{"us.CaliforniaHearing", us.CaliforniaHearing},
		{"us.FOIA", us.FOIA},
		{"us.FRAP26", us.FRAP26},
		{"us.FRCP6", us.FRCP6},
		{"us.FRCP6AtClerk", us.FRCP6AtClerk},
		{"us.FRCP6Before2009", us.FRCP6Before2009},
		{"us.Illinois", us.Illinois},
		{"us.IllinoisAmmoniaGrants", us.IllinoisAmmoniaGrants},
		{"us.NewMexico", us.NewMexico},
		{"us.NewYork", us.NewYork},
		{"vn.Authentication", vn.Authentication},
		{"vn.CivilCode", vn.CivilCode},
		{"vn.CivilCodeNotContinuous", vn.CivilCodeNotContinuous},
		{"vn.CivilStatus", vn.CivilStatus},
		{"vn.Complaints", vn.Complaints},
		{"vn.Custody", vn.Custody},
		{"vn.Detention", vn.Detention},
		{"vn.OneStop", vn.OneStop},
		{"vn.OneStopTransfer", vn.OneStopTransfer},
		{"vn.RoadFeeMonths", vn.RoadFeeMonths},
		{"vn.SickLeave", vn.SickLeave},
		{"vn.Tax", vn.Tax},
		{"vn.UnemploymentMonths", vn.UnemploymentMonths},
	}
}

// conventionNamed returns the convention of a name.
func conventionNamed(name string) (namedConvention, error) {
	if name == "" {
		return namedConvention{}, errors.New("no convention is named; write one such as vn.OneStop")
	}
	order, _, _ := strings.Cut(name, ".")
	var all, near []string
	for _, c := range namedConventions() {
		if c.name == name {
			return c, nil
		}
		all = append(all, c.name)
		if strings.HasPrefix(c.name, order+".") {
			near = append(near, c.name)
		}
	}
	otherwise := "write the order and the act, as in vn.OneStop"
	if near != nil {
		otherwise = "of " + order + " there are " + strings.Join(near, ", ")
	}
	return namedConvention{}, fmt.Errorf("there is no convention %.100q; %s", name, suggest.Hint(name, all, otherwise))
}

// term reads a term in English, or in the words of the convention's legal order
// where it has some.
func (c namedConvention) term(s string) (deadline.Term, error) {
	t, err := deadline.ParseTerm(s)
	if err == nil || !strings.HasPrefix(c.name, "vn.") {
		return t, err
	}
	if own, ownErr := vn.ParseTerm(s); ownErr == nil {
		return own, nil
	}
	return t, err
}
