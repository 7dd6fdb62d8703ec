// Package eu has the convention of the law of the European Union: Regulation
// (EEC, Euratom) 1182/71.
//
// Its public holidays are those of the Member State or institution in which
// the action is to be taken (art. 2): give a calendar of that place. What was
// read of the regulation are secondary sources for art. 3(2)(c), 3(4) and
// 3(5); all else is marked unverified. The values are immutable and safe for
// concurrent use.
package eu
