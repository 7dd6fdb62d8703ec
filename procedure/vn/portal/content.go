package portal

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/procedure"
)

// content is what a record says in the terms of a procedure.
type content struct {
	code, name  string
	kind, state string
	domain      string
	note        string
	steps       []step
	channels    []channel
	cases       []legalCase
	lists       []componentList
	remarks     []string // what stands among the papers and is none
	unnamed     []string // the places of names that show nothing
	addressees  []named
	results     []named
	legalBases  []named
	offices     map[string][]named // by role
	promulgator named
	conditions  string
	description string
	address     string
	wholeOnline bool
	times       []*Time // those of the channels, then those of the cases
	fees        []Fee
	publication procedure.Publication
}

type step struct{ name, description string }

type channel struct {
	method, description string
	time                *Time
	fees                []Fee
}

type legalCase struct {
	id         string // the code, or case_2 where there is none of its own
	code, name string
	time       *Time // nil where the record gives none
}

type named struct{ code, name string }

var procedureCode = regexp.MustCompile(`^[0-9]\.[0-9]{6}$`)

// content reads the parts that a procedure has a place for. Only what is no
// record at all stops it.
func (r *reader) content(root *node) (c content, stop *fault) {
	data, stop := r.envelope(root)
	if stop != nil {
		return c, stop
	}
	code := data.member("code")
	if code == nil || code.kind != textKind || code.text == "" {
		return c, missingCode(data, code)
	}
	c.code = r.text(data, "code")
	if !procedureCode.MatchString(c.code) {
		r.add(fault{at: code.at, path: code.path(), message: fmt.Sprintf("%q is not the code of a procedure", c.code),
			hint: "codes are written 2.001955"})
	}
	c.name, c.note = r.text(data, "name"), r.text(data, "note")
	c.kind, c.state = r.kind(data), r.aside(data, "state")
	c.conditions, c.description = r.text(data, "requirementsAndConditions"), r.text(data, "description")
	c.wholeOnline = r.flag(data, "isFullProcess")
	for _, n := range r.objects(data, "executionSteps") {
		c.steps = append(c.steps, step{r.text(n, "name"), r.text(n, "description")})
	}
	r.channels(data, &c)
	r.cases(data, &c)
	c.settle()
	if c.hasChannel("DIRECT") {
		c.address = r.text(data, "dossierReceivingAddresses")
	}
	r.components(data, &c)
	r.names(data, &c)
	c.publication = r.publication(data)
	c.publication.Office = kindsOf()[c.kind].publisher
	return c, nil
}

func (c *content) hasChannel(method string) bool {
	return slices.ContainsFunc(c.channels, func(row channel) bool { return row.method == method })
}

// kind reads who made the procedure. A word that is not known is kept aside.
func (r *reader) kind(data *node) string {
	kind := r.aside(data, "type")
	if _, known := kindsOf()[kind]; known {
		r.placed[data.member("type")] = true
	}
	return kind
}

// aside reads a text that a procedure has no place for.
func (r *reader) aside(n *node, name string) string {
	if value := n.member(name); value != nil {
		return value.text
	}
	return ""
}

func missingCode(data, code *node) *fault {
	stop := &fault{at: data.at, path: "data.code", message: "the record has no code",
		hint: `a procedure is known by its code: "code": "2.001955"`}
	if code != nil {
		stop.at = code.at
		if code.kind != textKind {
			stop.message = fmt.Sprintf("the code is %s, not a text", code.kind)
		}
	}
	return stop
}

// envelope finds the record inside the portal's answer.
func (r *reader) envelope(root *node) (*node, *fault) {
	const shape = `a record is {"code": "OK", "data": {…}}`
	if root.kind != objectKind {
		return nil, &fault{at: root.at, message: fmt.Sprintf("this is %s, not a record", root.kind), hint: shape}
	}
	for _, name := range []string{"code", "message"} {
		if answer := root.member(name); answer != nil && answer.kind == textKind && answer.text == "OK" {
			r.placed[answer] = true
		}
	}
	data := root.member("data")
	switch {
	case data == nil:
		return nil, &fault{at: root.at, path: "data", message: "the record is missing", hint: shape}
	case data.kind == nullKind:
		return nil, &fault{at: data.at, path: "data", message: "the portal answered without a record" + said(root),
			hint: "fetch it again, or see whether the code is right"}
	case data.kind != objectKind:
		return nil, &fault{at: data.at, path: "data", message: fmt.Sprintf("this is %s, not an object", data.kind), hint: shape}
	}
	return data, nil
}

func said(root *node) string {
	for _, name := range []string{"message", "code"} {
		if n := root.member(name); n != nil && n.kind == textKind && n.text != "" {
			return fmt.Sprintf(": %q", n.text)
		}
	}
	return ""
}

// names reads the lists that are no more than names with codes.
func (r *reader) names(data *node, c *content) {
	if categories := r.objects(data, "categoriesDetails"); len(categories) > 0 {
		c.domain = r.text(categories[0], "name")
	}
	c.addressees = r.named(data, "subjectTypesDetails", c, true)
	c.results = r.named(data, "resultsDetails", c, false)
	c.legalBases = r.named(data, "legalBasisesDetails", c, true)
	c.promulgator = named{r.text(data, "departmentPromulgateCode"), r.text(data, "departmentPromulgateName")}
	if isBlank(c.promulgator.name) {
		if !isBlank(c.promulgator.code) {
			r.unplace(data.member("departmentPromulgateCode"))
			c.unnamed = append(c.unnamed, "data.departmentPromulgateName")
		}
		c.promulgator = named{}
	}
	c.offices = map[string][]named{}
	for _, role := range []string{"Executing", "Authority", "Authorized", "Coordinating"} {
		c.offices[role] = append(r.named(data, "departments"+role, c, false), r.named(data, "unitGroups"+role, c, false)...)
	}
	r.unlisted(data, c, "Executing", "executingAgencies")
	r.unlisted(data, c, "Authority", "delegatedAgencies")
	r.unlisted(data, c, "Authorized", "authorizedAgencies")
	r.unlisted(data, c, "Coordinating", "coordinatingAgencies")
}

// unlisted reads the offices that a record names in running text. Where they
// are those of the list it says nothing more; where there is no list it is
// one office; otherwise it is kept aside.
func (r *reader) unlisted(data *node, c *content, role, name string) {
	value := data.member(name)
	if value == nil || value.kind != textKind {
		r.text(data, name)
		return
	}
	var listed []string
	for _, office := range c.offices[role] {
		listed = append(listed, office.name)
	}
	said := strings.TrimSpace(value.text)
	switch {
	case isBlank(said), said == strings.Join(listed, ", "):
		r.placed[value] = true
	case len(listed) == 0:
		c.offices[role] = []named{{name: r.text(data, name)}}
	}
}

// named reads a list of names with codes. One that has no name is kept aside,
// unless its code is enough to know it by.
func (r *reader) named(data *node, list string, c *content, byCode bool) []named {
	var found []named
	for _, n := range r.objects(data, list) {
		one := named{r.text(n, "code"), r.text(n, "name")}
		if isBlank(one.name) && (!byCode || isBlank(one.code)) {
			r.unplace(n)
			c.unnamed = append(c.unnamed, joinPath(n.path(), "name"))
			continue
		}
		found = append(found, one)
	}
	return found
}

func (r *reader) channels(data *node, c *content) {
	for _, n := range r.objects(data, "executionMethods") {
		method := r.text(n, "submissionMethod")
		row := channel{method: method, description: r.text(n, "description"), fees: r.fees(n, method)}
		row.time = r.timeOfRow(n, method, row.description)
		c.times = append(c.times, row.time)
		if _, known := channelKind(method); !known {
			r.unknownChannel(n)
			continue
		}
		c.channels = append(c.channels, row)
		c.fees = append(c.fees, row.fees...)
	}
}

// unknownChannel leaves a row aside whose way to file is not known: its time
// and fees would look like those of all channels.
func (r *reader) unknownChannel(n *node) {
	r.unplace(n)
	f := fault{at: n.at, path: joinPath(n.path(), "submissionMethod"), message: "the way to file is missing",
		hint: "write DIRECT, POSTAL or ONLINE; the row is kept as written"}
	if value := n.member("submissionMethod"); value != nil {
		f.at, f.message = value.at, fmt.Sprintf("%s is not a way to file", value.appendJSON(nil))
	}
	r.add(f)
}

func (r *reader) cases(data *node, c *content) {
	rows := r.objects(data, "cases")
	taken := map[string]bool{} // the ids, and the codes that are those of others
	for _, n := range rows {
		taken[r.aside(n, "code")] = true
	}
	given := map[string]bool{}
	for i, n := range rows {
		one := legalCase{code: r.text(n, "code"), name: r.text(n, "name")}
		if one.id = one.code; given[one.id] || !caseID.MatchString(one.id) {
			one.id = fmt.Sprintf("case_%d", i+1)
			for taken[one.id] {
				one.id += "_"
			}
		}
		given[one.id], taken[one.id] = true, true
		if day := r.given(n, "processingDay", objectKind); day != nil {
			one.time = r.time(day, "qty", "type", readTime)
			one.time.Case = one.code
			c.times = append(c.times, one.time)
		}
		c.cases = append(c.cases, one)
	}
}

// caseID is a code that can be the id of a case.
var caseID = regexp.MustCompile(`^[\pL\pN_][\pL\pN._-]*$`)
