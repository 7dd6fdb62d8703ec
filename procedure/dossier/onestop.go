package dossier

import (
	"cmp"
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
)

// OneStop returns what Decree 118/2025/ND-CP lets happen to every request that
// comes through a one-stop shop, with what a version's own handling says
// instead. It fills in only what own leaves unsaid. What it fills in is cited
// from the decree, and what own says, such as how often, never: of a supplement
// or reappointment of which own says something and names no provision, nothing
// is cited.
//
//   - an incomplete request is sent back within 3 working days of its receipt,
//     the whole limit runs again from the supply, and after 15 days without one
//     the dossier is closed (art. 19(5));
//   - another day may be promised once, with an apology, at the latest 1 day
//     before the limit expires (art. 19(6)).
//
// How often a supplement may be requested is left open: art. 16(3) wants all
// that is missing said at once, and Decree 63/2010/ND-CP art. 20(4) forbids a
// third request but excepts applicants who did not follow the guidance.
// Article 19 was read as it stood on 2025-07-01; whether Decree 367/2025/ND-CP
// has changed it is unverified.
func OneStop(own procedure.Handling) procedure.Handling {
	own.Supplement = oneStopSupplement(own.Supplement)
	own.Reappointment = oneStopReappointment(own.Reappointment)
	return own
}

// decreed is what article 19 says.
//
//nolint:gochecknoglobals // a table of constants
var decreed = procedure.Handling{
	Supplement:    procedure.Supplement{Effect: procedure.Restarts, Within: deadline.WorkingDays(3), CloseAfter: deadline.Days(15)},
	Reappointment: procedure.Reappointment{Max: 1, Before: deadline.Days(1)},
}

func oneStopSupplement(own procedure.Supplement) procedure.Supplement {
	said := own.Effect != "" || own.Max != 0 || !own.Within.IsZero() || !own.CloseAfter.IsZero()
	full := own.Effect != "" && !own.Within.IsZero() && !own.CloseAfter.IsZero()
	own.Effect = cmp.Or(own.Effect, decreed.Supplement.Effect)
	own.Within = cmp.Or(own.Within, decreed.Supplement.Within)
	own.CloseAfter = cmp.Or(own.CloseAfter, decreed.Supplement.CloseAfter)
	own.Basis = withArticle(own.Basis, "5", said, full)
	return own
}

func oneStopReappointment(own procedure.Reappointment) procedure.Reappointment {
	said := own.Max != 0 || !own.Before.IsZero()
	full := own.Max != 0 && !own.Before.IsZero()
	own.Max = cmp.Or(own.Max, decreed.Reappointment.Max)
	own.Before = cmp.Or(own.Before, decreed.Reappointment.Before)
	own.Basis = withArticle(own.Basis, "6", said, full)
	return own
}

// withArticle adds a clause of article 19 to the provisions of a rule that it
// completes. A rule that says something and names no provision gets none: the
// clause would be cited for what the rule says itself.
func withArticle(own []legal.Basis, clause string, said, full bool) []legal.Basis {
	if full || said && len(own) == 0 || slices.Contains(own, article19(clause)) {
		return own
	}
	return append(slices.Clip(own), article19(clause))
}

// cite returns those provisions of a rule that are behind one of its values. Of a
// rule with other provisions before a clause of article 19, that clause is behind
// the values which it says, and the others are behind the rest.
func cite(provisions []legal.Basis, clause string, says bool) []legal.Basis {
	last := len(provisions) - 1
	switch {
	case last < 1 || provisions[last] != article19(clause):
		return provisions
	case says:
		return provisions[last:]
	}
	return provisions[:last]
}

func article19(clause string) legal.Basis {
	return legal.Basis{
		Act:     say("Decree 118/2025/ND-CP", "Nghị định 118/2025/NĐ-CP"),
		Article: "19", Clause: clause, Since: date.MustParse("2025-07-01"),
	}
}
