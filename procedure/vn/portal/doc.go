// Package portal reads the records of Viet Nam's National Public Service
// Portal (Cổng dịch vụ công quốc gia) and makes drafts of procedures of them.
//
//	for record, err := range portal.Import(os.DirFS("records"), zone) {
//		if err != nil {
//			log.Print(err) // the file, the place in it, what is wrong
//			continue
//		}
//		fmt.Println(record.Code(), record.Times(), record.Kept(), record.Problems())
//		draft := record.Draft() // a procedure for an author to complete
//	}
//
// A record is a JSON object {"code": "OK", "data": {…}} with some 78 names,
// filled in by hand over years by a hundred offices. Times are numbers, texts
// or null; units say DAY where the text beside them says working days; lists
// are empty that the law says must not be.
//
// # Goals
//
// Nothing is lost: a [Record] holds every value with the number or text as it
// was written, gives it back by Export, and lists what a procedure has no
// place for. Nothing is invented: a time that cannot be read is listed as
// unread, one that the record contradicts or makes depend on the place, the
// case or the hour is in doubt and left open in a draft, an amount of null is
// set elsewhere, and none becomes a zero. A text is read only where all that
// stands around an amount is known to be harmless.
// Each problem names the file and the path inside the JSON.
//
// # Non-goals
//
// The package fetches nothing. It does not mend records: what looks wrong is
// reported, not changed.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package portal
