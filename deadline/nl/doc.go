// Package nl has conventions of Dutch law: the General Act on Periods (Algemene
// termijnenwet) and the decision period of the General Administrative Law Act
// (Awb). The values are immutable and safe for concurrent use.
package nl
