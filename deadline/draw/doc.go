// Package draw makes pictures of deadlines, as SVG: the months that a term runs
// through, and the history of a running limit.
//
//	picture, err := draw.Months(due)
//	os.WriteFile("due.svg", []byte(picture.Fit(1200).In("vi")), 0o644)
//
// [Months] shows what became of each day. A counted day has its number, a day
// off is grey and named below its month, a day that was left out of the count is
// hatched, a day that is still open is dotted. The event has a triangle that
// points the way in which it is counted, the last day is black, and other days
// that it can turn out to be have a dashed frame. Nothing rests on colour alone:
// a picture that is printed in black and white says the same. What is drawn is
// what [deadline.Reasons] say; nothing is counted again.
//
// [History] shows what has happened to a running limit of package clock: where time ran,
// stood still and was overdue, and what each event did to the last day.
//
// A [Picture] is put into words late, in any language of a catalogue. It is laid
// out for a width in CSS pixels: as many months stand side by side as fit, and on
// a telephone, of 360, one above the other. Its texts are the title and the
// description of the SVG, too, which screen readers tell. The same deadline gives
// the same bytes.
//
// # Goals and non-goals
//
// The SVG stands alone: no script, no style sheet, no font, no reference to
// anything outside, so it can stand in a page with a strict content policy, in
// a letter or in a file. The font is that of the reader's system; widths of texts
// are estimated on the safe side. Lines of scripts that run from right to left
// are put in order by the reader's program, and begin at the left all the same.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package draw
