package de

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
)

func vwgo(place ...string) legal.Basis { return section("VwGO", place...) }

// VwGO57 is § 57 of the Code of Administrative Court Procedure: a period begins with
// service or, where none is prescribed, with notification or pronouncement (57(1)), and
// runs as in civil procedure, by §§ 222, 224(2) and (3), 225 and 226 ZPO (57(2)): see
// [ZPO222].
func VwGO57() convention.Convention { return administrativeCourt }

var administrativeCourt = procedure.Derive(vwgo("57").Text(), vwgo("57", "2"), nil, //nolint:gochecknoglobals // a constant-like table
	convention.By(vwgo("57", "1"), convention.DimTrigger)).Reviewed(audit.Reprint())

// VwGO74 is the time for an action against a decision, a month from the service of the
// decision on the objection or, where there is no such procedure, from the notification
// of the decision itself (§ 74(1)), counted as [VwGO57]. What was sent by post is deemed
// notified on another day than it was posted: give that, or count with [VwVfG41].
func VwGO74() convention.Convention { return action }

var action = administrativeCourt.Derive(vwgo("74").Text(), vwgo("74", "1"), nil, //nolint:gochecknoglobals // a constant-like table
	convention.By(vwgo("74", "1"), convention.DimTrigger)).Reviewed(audit.Reprint())
