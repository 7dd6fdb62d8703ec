package catalogue_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure/catalogue"
)

// How a citation is spelled in a file, what it is read as, and how it is
// written again; "; " stands for a new line.
func TestCitations(t *testing.T) {
	unread := legal.Unverified(legal.Cite("Decree 1/2024/ND-CP", "3"))
	ended := legal.Basis{Act: text.Plain("Treaty"), Article: "3", Until: date.MustParse("2026-06-30")}
	replaced := legal.Replaced(legal.Basis{Act: text.Plain("Treaty"), Since: date.MustParse("2020-12-05")}, date.MustParse("2026-06-30"), legal.Cite("Treaty 2", "4"))
	for _, row := range []struct {
		file, written string
		want          legal.Basis
		why           string
	}{
		{"art. 3(1)(a) Decree 1/2024/ND-CP", "art. 3(1)(a) Decree 1/2024/ND-CP", legal.Cite("Decree 1/2024/ND-CP", "3", "1", "a"), "the short spelling"},
		{"{act: Decree 1/2024/ND-CP, article: 3, clause: 1}", "art. 3(1) Decree 1/2024/ND-CP", legal.Cite("Decree 1/2024/ND-CP", "3", "1"), "in parts, and short enough"},
		{"'art. 3 Decree 1/2024/ND-CP [unverified]'", "art. 3 Decree 1/2024/ND-CP [unverified]", unread, "the mark"},
		{"Decree 1/2024/ND-CP", "Decree 1/2024/ND-CP", legal.Cite("Decree 1/2024/ND-CP"), "an act as a whole"},
		{"art. 5 91/2015/QH13", "art. 5 91/2015/QH13", legal.Cite("91/2015/QH13", "5"), "an act of which the number is known"},
		{"art. 5", "art. 5", legal.Cite("art. 5"), "no act behind it: all of it is the act's name"},
		{"art. 4 bis Treaty", "art. 4 bis Treaty", legal.Cite("art. 4 bis Treaty"), "two words may be one number"},
		{"art. 6, 9 Treaty", "art. 6, 9 Treaty", legal.Cite("art. 6, 9 Treaty"), "several articles are written in parts"},
		{"art. R. 421-5 CJA", "art. R. 421-5 CJA", legal.Cite("art. R. 421-5 CJA"), "no number"},
		{`{act: Treaty, article: "6, 9"}`, "act: Treaty; article: 6, 9", legal.Cite("Treaty", "6, 9"), "several articles"},
		{"{style: german, act: BGB, article: 187, clause: 1}", "style: german; act: BGB; article: '187'; clause: '1'",
			legal.German.Cite(text.Plain("BGB"), "187", "1"), "a style is written in parts"},
		{"{style: british_rule, act: CPR, article: '2.8'}", "style: british_rule; act: CPR; article: '2.8'",
			legal.BritishRule.Cite(text.Plain("CPR"), "2.8"), "and so is another"},
		{"{style: international, act: Treaty, article: 3}", "art. 3 Treaty", legal.Cite("Treaty", "3"), "the style that is meant where none is named"},
		{"{act: Treaty, article: 3, until: 2026-06-30}", "act: Treaty; article: '3'; until: 2026-06-30", ended, "what is no longer law"},
		{"{act: Treaty, article: 3, until: 2026-06-30, replaced_by: Treaty 2}", "act: Treaty; article: '3'; until: 2026-06-30; replaced_by: Treaty 2",
			legal.Replaced(ended, ended.Until, legal.Cite("Treaty 2")), "and what another act took the place of"},
		{"{act: Treaty, since: 2020-12-05, until: 2026-06-30, replaced_by: {vi: Điều 4 Treaty 2, en: art. 4 Treaty 2}}",
			"act: Treaty; since: 2020-12-05; until: 2026-06-30; replaced_by:;   en: art. 4 Treaty 2;   vi: Điều 4 Treaty 2", replaced, "or another provision, in the reader's words"},
		{"§ 187 BGB", "§ 187 BGB", legal.Cite("§ 187 BGB"), "the short spelling knows the international style only"},
	} {
		p, err := catalogue.Parse("permit.yaml", []byte(strings.Replace(small, "\n    evidence:", "\n    legal_basis: ["+quoted(row.file)+"]\n    evidence:", 1)))
		require.NoError(t, err, row.why)
		assert.Equal(t, []legal.Basis{row.want}, p.Versions[0].LegalBasis, row.why)
		yaml, err := catalogue.YAML(p)
		require.NoError(t, err)
		_, got, _ := strings.Cut(string(yaml), "legal_basis:\n  - ")
		got, _, _ = strings.Cut(got, "\n  evidence:")
		assert.Equal(t, row.written, strings.ReplaceAll(got, "\n    ", "; "), row.why)
		again, err := catalogue.Parse("written.yaml", yaml)
		require.NoError(t, err)
		assert.Equal(t, p, again, row.why)
	}
}

// quoted puts a short spelling into quotes, in which it may hold commas.
func quoted(s string) string {
	if strings.HasPrefix(s, "{") || strings.HasPrefix(s, "'") {
		return s
	}
	return "'" + s + "'"
}
