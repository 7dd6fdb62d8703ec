package portal

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// componentList is a list of papers under one heading.
type componentList struct {
	number int // its place in the record, from 1
	path   string
	name   string
	heading
	items []component
}

// component is a paper of a list.
type component struct {
	number            int // its place in the list, from 1
	path              string
	code, name        string
	originals, copies int // -1 where the record does not say
	shown             bool
}

// heading is what a heading says of the papers under it.
type heading struct {
	some  bool // they are for some requests only: Trường hợp …, Đối với …
	shown bool // they are shown and not handed in
	note  bool // they are no papers but remarks
	names bool // it names all papers: Thành phần hồ sơ
}

var (
	bullet     = regexp.MustCompile(`^[\s\-–—+*•(]*(?:(?:\d+|[a-zđA-ZĐ]|[ivxIVX]+)(?:\.\d+)*[.)]+)?[\s\-–—:]*`)
	allPapers  = regexp.MustCompile(`^(?:các |những )?(?:loại )?(?:thành phần hồ sơ|thành phần|hồ sơ|giấy tờ|tài liệu)(?:[\s,:]+(?:cần|phải|nộp|gồm|bao gồm|có|sau|sau đây|các giấy tờ|giấy tờ|để lưu giữ tại cơ quan[^,;:]*))*$`)
	toShow     = regexp.MustCompile(`(?:^|[^\pL])xuất trình(?: (?:các|những|một trong|loại|giấy tờ|bản chính|sau|sau đây|để kiểm tra|để đối chiếu|gồm|bao gồm))*(?:$|[,:] (?:trường hợp|đối với|nếu) | (?:trường hợp|đối với|nếu) )`)
	handedIn   = regexp.MustCompile(`(?:^|[^\pL])(?:nộp|gửi|bản sao|bản chụp|kèm)(?:[^\pL]|$)`)
	showHead   = regexp.MustCompile(`^(?:các |những )?(?:loại )?giấy tờ (?:cần |phải |cần phải )?xuất trình$`)
	showPaper  = regexp.MustCompile(`^(?:giấy tờ (?:cần |phải |cần phải )?)?xuất trình(?:[^\pL]|$)|\(\s*(?:để )?xuất trình(?:[^\pL]|$)`)
	remark     = regexp.MustCompile(`^(?:lưu ý|ghi chú|chú ý)(?:[^\pL]|$)`)
	condHead   = regexp.MustCompile(`(?:^|[^\pL])(?:trường hợp|đối với|nếu|khi|tùy|tuỳ)(?:[^\pL]|$)`)
	condBefore = regexp.MustCompile(`(?i)^(?:(?:trong )?trường hợp|đối với|nếu|khi|tùy|tuỳ)[^\pL]`)
	condEnd    = regexp.MustCompile(`(?i):|,?\s+thì\s`)
	condInside = regexp.MustCompile(`(?i)\(\s*((?:nếu|khi|(?:trong )?trường hợp|đối với|áp dụng|chỉ|dành cho) [^()]*)\)`)
	condBehind = regexp.MustCompile(`(?i)([\pL\d)]+)\s+((?:trong trường hợp|đối với|nếu có)(?:[^\pL.;][^.;]*)?)(?:[.;]|$)`)
	ruledFor   = regexp.MustCompile(`(?i)^(?:định|dụng|kiện|cầu|chuẩn|lý|quyền|nhiệm|vụ) đối với`)
)

// plain returns a heading or a name without its number and its marks, to
// compare it.
func plain(s string) string {
	if isBlank(s) {
		return ""
	}
	return strings.Trim(squeezed(bullet.ReplaceAllString(s, "")), " .,;:()*-–—")
}

// isBlank reports whether a text shows nothing: blanks, controls, letters of
// no width.
func isBlank(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) })
}

// headingOf reads a heading. One without letters or digits is none.
func headingOf(name string) heading {
	said := plain(name)
	h := heading{note: remark.MatchString(said), shown: toShow.MatchString(said) && !handedIn.MatchString(said)}
	h.names = !h.note && !h.shown && (said == "" || allPapers.MatchString(said))
	h.some = !h.note && !h.names && (!h.shown || condHead.MatchString(said))
	return h
}

// conditionOf returns the condition in the name of a paper, empty if there is
// none: in brackets, before the paper or behind it. Where its end is not clear
// it is the whole name.
func conditionOf(name string) string {
	if m := condInside.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	bare := strings.TrimSpace(bullet.ReplaceAllString(name, ""))
	if condBefore.MatchString(bare) {
		if at := condEnd.FindStringIndex(bare); at != nil {
			return strings.TrimSpace(bare[:at[0]])
		}
		return bare
	}
	if m := condBehind.FindStringSubmatch(bare); m != nil && !ruledFor.MatchString(m[1]+" "+m[2]) {
		return strings.TrimSpace(m[2])
	}
	return ""
}

// components reads the lists of papers. What is no paper goes to the remarks,
// and a heading among the papers says how those below it are given.
func (r *reader) components(data *node, c *content) {
	for i, n := range r.objects(data, "executionCases") {
		list := componentList{number: i + 1, path: n.path(), name: r.text(n, "name")}
		list.heading = headingOf(list.name)
		below := list.heading
		for j, item := range r.objects(n, "profileComponents") {
			paper := component{number: j + 1, path: item.path(), code: r.text(item, "code"), name: r.text(item, "name"),
				originals: r.count(item, "originalQty"), copies: r.count(item, "copyQty")}
			said := plain(paper.name)
			row := headingOf(paper.name)
			switch {
			case isBlank(paper.name):
				r.unplace(item)
				c.unnamed = append(c.unnamed, joinPath(item.path(), "name"))
				continue
			case showHead.MatchString(said) || row.names && said != "" && strings.HasSuffix(strings.TrimSpace(paper.name), ":"):
				below = heading{shown: row.shown}
			case !below.note && !row.note:
				if paper.shown = below.shown || showPaper.MatchString(said) && !handedIn.MatchString(said); paper.shown {
					// None of them is handed in, so that its numbers have no place.
					r.unplace(item.member("originalQty"))
					r.unplace(item.member("copyQty"))
				}
				list.items = append(list.items, paper)
				continue
			}
			r.remark(item, paper.name, c)
		}
		if slices.ContainsFunc(list.items, func(c component) bool { return plain(c.name) == plain(list.name) }) {
			list.some = false // one of the papers stands for a heading
		}
		if !list.some || len(list.items) == 0 {
			r.unplace(n.member("name"))
		}
		if len(list.items) > 0 {
			c.lists = append(c.lists, list)
		}
	}
}

// remark keeps what stands among the papers and is none.
func (r *reader) remark(item *node, words string, c *content) {
	r.unplace(item)
	r.placed[item.member("name")] = true
	c.remarks = append(c.remarks, words)
}

// headingsIn returns the headings that name a case: its name, and the ends of
// it that stand behind a mark.
func headingsIn(name string) []string {
	name = plain(name)
	found := []string{name}
	for rest := name; len(found) <= mostMarks; {
		at := strings.IndexAny(rest, "-–—(:/")
		if at < 0 {
			break
		}
		rest = strings.TrimLeft(rest[at:], "-–—(:/ ")
		if end := plain(rest); end != "" {
			found = append(found, end)
		}
	}
	return found
}

// mostMarks is how many marks in the name of a case are looked at.
const mostMarks = 20
