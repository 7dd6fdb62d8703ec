package dossier_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// What a dossier does not take, and what it says. The last event of each row is
// the one refused.
func TestRefused(t *testing.T) {
	regime := oneStop(t)
	regime.Handling.Supplement.Max = 1
	regime.Handling.Suspensions = []procedure.Suspension{{ID: "verification", Max: 1}}
	received, appointed := at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16")
	suspended := func(on, cause string) dossier.Event {
		e := at(on, dossier.Suspended)
		e.Cause = cause
		return e
	}
	for _, row := range []struct {
		events []dossier.Event
		ground dossier.Ground
		want   string
	}{
		{[]dossier.Event{at("2026-03-06", dossier.SupplementRequested)}, dossier.WrongState,
			"6 March 2026 supplement requested is refused: the dossier is not filed"},
		{[]dossier.Event{received, at("2026-03-05", dossier.SupplementRequested), at("2026-03-09", dossier.Supplied), at("2026-03-12", dossier.SupplementRequested)}, dossier.TooOften,
			"12 March 2026 supplement requested is refused: a supplement may be requested once, and was (art. 19(5) Decree 118/2025/ND-CP)"},
		{[]dossier.Event{received, at("2026-03-09", dossier.Supplied)}, dossier.WrongState,
			"9 March 2026 supplement handed in is refused: the dossier has been in process since 2 March 2026"},
		{[]dossier.Event{received, appointed, promise("2026-03-13", dossier.Reappointed, "2026-03-23"), promise("2026-03-20", dossier.Reappointed, "2026-03-30")}, dossier.TooOften,
			"20 March 2026 new appointment with apology is refused: another day may be promised once, and was (art. 19(6) Decree 118/2025/ND-CP)"},
		{[]dossier.Event{received, appointed, promise("2026-03-16", dossier.Reappointed, "2026-03-23")}, dossier.TooLate,
			"16 March 2026 new appointment with apology is refused: it had to come by 15 March 2026, 1 day before the limit expires on 16 March 2026 (art. 19(6) Decree 118/2025/ND-CP)"},
		{[]dossier.Event{received, appointed, promise("2026-03-13", dossier.Reappointed, "2026-03-13")}, dossier.Unclear,
			"13 March 2026 new appointment with apology is refused: the day promised, 13 March 2026, is not later than 16 March 2026 (art. 19(6) Decree 118/2025/ND-CP)"},
		{[]dossier.Event{received, promise("2026-03-13", dossier.Reappointed, "2026-03-23")}, dossier.WrongState,
			"13 March 2026 new appointment with apology is refused: no day has been promised yet (art. 19(6) Decree 118/2025/ND-CP)"},
		{[]dossier.Event{received, appointed, promise("2026-03-05", dossier.Appointed, "2026-03-20")}, dossier.WrongState,
			"5 March 2026 appointment given is refused: 16 March 2026 is promised already; another day takes an apology (reappointed) (art. 19(6) Decree 118/2025/ND-CP)"},
		{[]dossier.Event{received, at("2026-03-05", dossier.Appointed)}, dossier.Unclear,
			"5 March 2026 appointment given is refused: it does not say which day is promised"},
		{[]dossier.Event{received, at("2026-03-06", dossier.SupplementRequested), at("2026-03-20", dossier.Closed)}, dossier.TooEarly,
			"20 March 2026 closed is refused: the applicant has until 23 March 2026 (art. 19(5) Decree 118/2025/ND-CP)"},
		{[]dossier.Event{received, at("2026-03-06", dossier.SupplementRequested), at("2026-03-24", dossier.Supplied)}, dossier.WrongState,
			"24 March 2026 supplement handed in is refused: the dossier has been closed since 24 March 2026"},
		{[]dossier.Event{received, at("2026-03-06", dossier.SupplementRequested), at("2026-03-24", dossier.Closed), at("2026-03-25", dossier.Closed)}, dossier.WrongState,
			"25 March 2026 closed is refused: that it was closed is recorded already (art. 19(5) Decree 118/2025/ND-CP)"},
		{[]dossier.Event{received, decided("2026-03-10", procedure.Granted), at("2026-03-11", dossier.Withdrawn)}, dossier.WrongState,
			"11 March 2026 withdrawn is refused: the dossier has been decided since 10 March 2026"},
		{[]dossier.Event{received, at("2026-03-10", dossier.Decided)}, dossier.Unclear,
			"10 March 2026 decided is refused: it does not say whether the request was granted or refused"},
		{[]dossier.Event{received, suspended("2026-03-03", "holiday")}, dossier.NotForeseen,
			`3 March 2026 suspended is refused: the version knows no suspension “holiday”`},
		{[]dossier.Event{received, suspended("2026-03-03", "verification"), at("2026-03-04", dossier.Resumed), suspended("2026-03-05", "verification")}, dossier.TooOften,
			`5 March 2026 suspended is refused: the dossier may be suspended for “verification” once, and was`},
		{[]dossier.Event{received, asked("2026-03-03", "police"), asked("2026-03-04", "police")}, dossier.WrongState,
			`4 March 2026 opinion asked for is refused: the opinion of “police” is asked for already`},
		{[]dossier.Event{received, at("2026-03-03", dossier.Forwarded)}, dossier.Unclear,
			"3 March 2026 forwarded is refused: it does not say to whom"},
		{[]dossier.Event{{Kind: dossier.Filed, Recorded: time.Unix(0, 0)}}, dossier.Unclear,
			"no day filed is refused: it does not say on which day it happened"},
		{[]dossier.Event{{Kind: dossier.Filed, On: day("2026-03-02")}}, dossier.Unclear,
			"2 March 2026 filed is refused: it does not say when it was recorded"},
	} {
		last := len(row.events) - 1
		before := open(t, regime, row.events[:last]...)
		after, err := before.Append(row.events[last])
		require.EqualError(t, err, row.want)
		assert.ErrorIs(t, err, dossier.ErrRefused)
		var refused *dossier.RefusedError
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, row.ground, refused.Ground, row.want)
		assert.Equal(t, before, after, "a refused event changes nothing")
	}
}

// A refused reappointment leaves the first one and the first promise standing.
func TestRefusedReappointment(t *testing.T) {
	d := open(t, oneStop(t), at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16"),
		promise("2026-03-13", dossier.Reappointed, "2026-03-23"))
	d, err := d.Append(promise("2026-03-20", dossier.Reappointed, "2026-03-30"))
	require.Error(t, err)
	s := standing(t, d, "2026-03-20")
	assert.Equal(t, "2026-03-23", s.Promised.String())
	assert.Equal(t, "2026-03-16", s.PromisedFirst.String())
	assert.Equal(t, "2026-03-16", s.Due().String(), "a promise does not move the limit")
}

// A clerk reads the refusal in Vietnamese, with the provision.
func TestRefusedInVietnamese(t *testing.T) {
	regime := oneStop(t)
	regime.Handling.Supplement.Max = 1
	regime.Handling.Reappointment.Before = deadline.WorkingDays(1)
	promised := open(t, regime, at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16"))
	once := open(t, regime, at("2026-03-02", dossier.Received), at("2026-03-05", dossier.SupplementRequested), at("2026-03-09", dossier.Supplied))
	for _, row := range []struct {
		d    dossier.Dossier
		e    dossier.Event
		want string
	}{
		{once, at("2026-03-12", dossier.SupplementRequested),
			"12/3/2026 yêu cầu bổ sung hồ sơ không được chấp nhận: chỉ được yêu cầu bổ sung một lần, và đã yêu cầu đủ (khoản 5 Điều 19 Decree 118/2025/ND-CP)"},
		{once, at("2026-03-12", dossier.Supplied),
			"12/3/2026 đã bổ sung hồ sơ không được chấp nhận: hồ sơ đang giải quyết từ ngày 9/3/2026"},
		{promised, promise("2026-03-15", dossier.Reappointed, "2026-03-20"),
			"15/3/2026 xin lỗi và hẹn lại không được chấp nhận: phải thực hiện chậm nhất ngày 13/3/2026, trước khi hết thời hạn 01 ngày làm việc (16/3/2026) (khoản 6 Điều 19 Decree 118/2025/ND-CP)"},
	} {
		_, err := row.d.Append(row.e)
		var refused *dossier.RefusedError
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, row.want, refused.In("vi"))
	}
}

// A supplement whose effect the law does not state is not given one.
func TestUnstatedEffect(t *testing.T) {
	regime := oneStop(t)
	regime.Handling.Supplement.Effect = ""
	_, err := open(t, regime, at("2026-03-02", dossier.Received)).Append(at("2026-03-06", dossier.SupplementRequested))
	assert.EqualError(t, err, "6 March 2026 supplement requested is refused: the version does not say what a supplement does to the limit; "+
		"give handling.supplement.effect as restart, pause or none (art. 19(5) Decree 118/2025/ND-CP)")
}

// An event recorded late is refused where what is on record could then not have
// happened.
func TestRecordedLateAgainstTheRecord(t *testing.T) {
	d := open(t, oneStop(t), at("2026-03-02", dossier.Received), decided("2026-03-10", procedure.Granted))
	withdrawn := at("2026-03-09", dossier.Withdrawn)
	withdrawn.Recorded = withdrawn.Recorded.AddDate(0, 0, 5)
	_, err := d.Append(withdrawn)
	assert.EqualError(t, err, "9 March 2026 withdrawn is refused: with it, what is recorded already could not have happened: "+
		"10 March 2026 decided is refused: the dossier has been withdrawn since 9 March 2026")

	early := at("2026-03-12", dossier.Returned)
	early.Recorded = day("2026-03-09").Start(time.UTC)
	_, err = d.Append(early)
	assert.ErrorContains(t, err, "it is recorded before it happens, on 9 March 2026")
	early.On = day("2026-03-10")
	_, err = d.Append(early)
	assert.ErrorContains(t, err, "it is recorded before the event before it")
}

// A day outside the calendar is the calendar's error, and never a refusal by law.
func TestOutsideTheCalendar(t *testing.T) {
	d, err := dossier.New("D-1", oneStop(t))
	require.NoError(t, err)
	_, err = d.Append(at("2035-03-02", dossier.Received))
	assert.ErrorIs(t, err, calendar.ErrNotCovered)
	assert.NotErrorIs(t, err, dossier.ErrRefused)
}

// What can be decided is for the profile to say: nothing is granted in part in
// Vietnam, and under the neutral profile it is.
func TestOutcomesOfTheProfile(t *testing.T) {
	vietnamese, neutral := oneStop(t), oneStop(t)
	neutral.Profile = procedure.Profile{}
	for _, row := range []struct {
		regime  dossier.Regime
		outcome procedure.Outcome
		en, vi  string // empty: taken
	}{
		{vietnamese, procedure.Granted, "", ""},
		{vietnamese, procedure.Partly, "10 March 2026 decided is refused: it does not say whether the request was granted or refused", "10/3/2026 đã giải quyết không được chấp nhận: sự kiện không ghi chấp thuận hay từ chối"},
		{neutral, procedure.Partly, "", ""},
		{neutral, "", "10 March 2026 decided is refused: it does not say whether the request was granted, granted in part or refused",
			"10/3/2026 đã giải quyết không được chấp nhận: sự kiện không ghi chấp thuận, chấp thuận một phần hay từ chối"},
	} {
		d := open(t, row.regime, at("2026-03-02", dossier.Received))
		_, err := d.Append(decided("2026-03-10", row.outcome))
		if row.en == "" {
			assert.NoError(t, err, row.outcome)
			continue
		}
		var refused *dossier.RefusedError
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, row.en, refused.In("en"))
		assert.Equal(t, row.vi, refused.In("vi"))
	}
}
