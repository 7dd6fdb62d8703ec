package vn

import (
	"cmp"
	"slices"

	"github.com/statutory-go/statutory/deadline"
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
// has changed it is unverified, and Decree 309/2026/ND-CP amends other articles.
func OneStop(own procedure.Handling) procedure.Handling {
	own.Supplement = oneStopSupplement(own.Supplement)
	own.Reappointment = oneStopReappointment(own.Reappointment)
	return own
}

// oneStop is what article 19 says.
//
//nolint:gochecknoglobals // a table of constants
var oneStop = procedure.Handling{
	Supplement: procedure.Supplement{Effect: procedure.Restarts, Within: deadline.WorkingDays(3), CloseAfter: deadline.Days(15),
		Provenance: procedure.Provenance{Basis: []legal.Basis{article19("5")}}},
	Reappointment: procedure.Reappointment{Max: 1, Before: deadline.Days(1),
		Provenance: procedure.Provenance{Basis: []legal.Basis{article19("6")}}},
}

func oneStopSupplement(own procedure.Supplement) procedure.Supplement {
	said := own.Effect != "" || own.Max != 0 || !own.Within.IsZero() || !own.CloseAfter.IsZero()
	full := own.Effect != "" && !own.Within.IsZero() && !own.CloseAfter.IsZero()
	own.Effect = cmp.Or(own.Effect, oneStop.Supplement.Effect)
	own.Within = cmp.Or(own.Within, oneStop.Supplement.Within)
	own.CloseAfter = cmp.Or(own.CloseAfter, oneStop.Supplement.CloseAfter)
	own.Basis = withArticle(own.Basis, article19("5"), said, full)
	return own
}

func oneStopReappointment(own procedure.Reappointment) procedure.Reappointment {
	said := own.Max != 0 || !own.Before.IsZero()
	full := own.Max != 0 && !own.Before.IsZero()
	own.Max = cmp.Or(own.Max, oneStop.Reappointment.Max)
	own.Before = cmp.Or(own.Before, oneStop.Reappointment.Before)
	own.Basis = withArticle(own.Basis, article19("6"), said, full)
	return own
}

// withArticle adds a clause of article 19 to the provisions of a rule that it
// completes. A rule that says something and names no provision gets none: the
// clause would be cited for what the rule says itself.
func withArticle(own []legal.Basis, clause legal.Basis, said, full bool) []legal.Basis {
	if full || said && len(own) == 0 || slices.Contains(own, clause) {
		return own
	}
	return append(slices.Clip(own), clause)
}
