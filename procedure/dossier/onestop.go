package dossier

import (
	"cmp"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
)

// OneStop returns what Decree 118/2025/ND-CP lets happen to every request that
// comes through a one-stop shop, with what a version's own handling says
// instead. It fills in only what own leaves unsaid:
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

func oneStopSupplement(own procedure.Supplement) procedure.Supplement {
	said := own.Effect != "" || !own.Within.IsZero() || !own.CloseAfter.IsZero()
	own.Effect = cmp.Or(own.Effect, procedure.Restarts)
	own.Within = cmp.Or(own.Within, deadline.WorkingDays(3))
	own.CloseAfter = cmp.Or(own.CloseAfter, deadline.Days(15))
	if !said && len(own.Basis) == 0 {
		own.Basis = []legal.Basis{article19("5")}
	}
	return own
}

func oneStopReappointment(own procedure.Reappointment) procedure.Reappointment {
	said := own.Max != 0 || !own.Before.IsZero()
	own.Max = cmp.Or(own.Max, 1)
	own.Before = cmp.Or(own.Before, deadline.Days(1))
	if !said && len(own.Basis) == 0 {
		own.Basis = []legal.Basis{article19("6")}
	}
	return own
}

func article19(clause string) legal.Basis {
	return legal.Basis{
		Act:     say("Decree 118/2025/ND-CP", "Nghị định 118/2025/NĐ-CP"),
		Article: "19", Clause: clause, Since: date.MustParse("2025-07-01"),
	}
}
