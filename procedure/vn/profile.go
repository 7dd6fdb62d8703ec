package vn

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
)

// The IDs of the profile's offices. The district ended on 2025-06-30, with
// two-tier local government; procedures of before name it.
const (
	Ministry = "ministry"
	Province = "province"
	District = "district"
	Commune  = "commune"
)

// Profile returns what Vietnam lays down for all its procedures, "vn":
//
//   - the obligatory parts of Decree 63/2010/ND-CP art. 8(2)(a) to (g);
//   - ministries, provinces, districts and communes; requests in person, by post
//     and online, granted or refused;
//   - the forms of the one-stop shop, Circular 03/2025/TT-VPCP;
//   - the limits of publication, Decision 766/QD-TTg of 2022;
//   - the one-stop handling of Decree 118/2025/ND-CP art. 19, see [OneStop], and
//     its convention, [vn.OneStop];
//   - terms in the words of Vietnamese law, as [vn.ParseTerm] reads them: "05
//     ngày làm việc".
func Profile() procedure.Profile { return profile }

//nolint:gochecknoglobals // a table of constants
var profile = procedure.MustNewProfile(procedure.ProfileDefinition{
	ID:         "vn",
	Name:       say("Vietnam", "Việt Nam"),
	Obligatory: obligatory(),
	Offices: []procedure.Office{
		{ID: Ministry, Level: procedure.National, Name: say("ministry", "bộ")},
		{ID: Province, Level: procedure.Regional, Name: say("province", "cấp tỉnh")},
		{ID: District, Level: procedure.Local, Name: say("district", "cấp huyện")},
		{ID: Commune, Level: procedure.Local, Name: say("commune", "cấp xã")},
	},
	Channels: map[procedure.ChannelKind]text.Text{
		procedure.InPerson: say("in person", "trực tiếp"),
		procedure.Post:     say("by post", "qua dịch vụ bưu chính"),
		procedure.Online:   say("online", "trực tuyến"),
	},
	Outcomes: map[procedure.Outcome]text.Text{
		procedure.Granted: say("granted", "chấp thuận"),
		procedure.Refused: say("refused", "từ chối"),
	},
	Forms:       forms(),
	Publication: publicationLimits(),
	Handling:    oneStop,
	ReadTerm:    vn.ParseTerm,
	Convention:  vn.OneStop(),
})

// obligatory are the parts of Decree 63/2010/ND-CP art. 8(2)(a) to (g).
func obligatory() []procedure.Component {
	var parts []procedure.Component
	for _, c := range []struct {
		kind          procedure.ComponentKind
		point, en, vi string
	}{
		{procedure.NameComponent, "a", "name", "tên thủ tục"},
		{procedure.StepsComponent, "b", "order of steps", "trình tự thực hiện"},
		{procedure.ChannelsComponent, "c", "manner of carrying out", "cách thức thực hiện"},
		{procedure.EvidenceComponent, "d", "dossier", "thành phần hồ sơ"},
		{procedure.SetsComponent, "d", "number of sets of the dossier", "số lượng hồ sơ"},
		{procedure.LimitComponent, "đ", "time limit", "thời hạn giải quyết"},
		{procedure.AddresseesComponent, "e", "subjects", "đối tượng thực hiện"},
		{procedure.AuthorityComponent, "g", "executing agency", "cơ quan thực hiện"},
	} {
		basis := legal.Basis{Act: say("Decree 63/2010/ND-CP", "Nghị định 63/2010/NĐ-CP"), Article: "8", Clause: "2", Point: c.point}
		parts = append(parts, procedure.Component{Kind: c.kind, Name: say(c.en, c.vi), Basis: basis})
	}
	return parts
}

// forms are those by which a one-stop shop tells the applicant what happens to
// the request, as numbered in Circular 03/2025/TT-VPCP. They were read in
// copies, not in the act.
func forms() []procedure.Form {
	var all []procedure.Form
	circular := legal.Basis{Act: say("Circular 03/2025/TT-VPCP", "Thông tư 03/2025/TT-VPCP"), Unverified: true}
	for _, f := range []struct{ id, en, vi string }{
		{"form_01", "receipt and appointment", "giấy tiếp nhận hồ sơ và hẹn trả kết quả"},
		{"form_02", "request for a supplement", "phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"},
		{"form_03", "refusal to accept", "phiếu từ chối tiếp nhận, giải quyết hồ sơ"},
		{"form_04", "apology and new appointment", "phiếu xin lỗi và hẹn lại ngày trả kết quả"},
		{"form_05", "notice that the dossier is stopped", "thông báo dừng giải quyết hồ sơ"},
		{"form_06", "control slip", "phiếu kiểm soát quá trình giải quyết hồ sơ"},
		{"form_07", "register", "sổ theo dõi hồ sơ"},
	} {
		all = append(all, procedure.Form{ID: f.id, Name: say(f.en, f.vi), Provenance: procedure.Provenance{Basis: []legal.Basis{circular}}})
	}
	return all
}

// publicationLimits are those of Decision 766/QD-TTg of 2022, indicators 1.1
// and 1.2. Other offices publish no procedures.
func publicationLimits() []procedure.PublicationLimit {
	days := func(n int, indicator string) procedure.StatedTerm {
		act := say("Decision 766/QD-TTg (2022)", "Quyết định 766/QĐ-TTg năm 2022")
		return procedure.StatedTerm{Term: deadline.WorkingDays(n), Basis: legal.Basis{Act: act, Article: indicator}}
	}
	return []procedure.PublicationLimit{
		{Office: Ministry, Decision: days(20, "1.1"), Posting: days(10, "1.2")},
		{Office: Province, Decision: days(5, "1.1"), Posting: days(5, "1.2")},
	}
}

// say returns a text in both languages.
func say(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }

func article19(clause string) legal.Basis {
	return legal.Basis{
		Act:     say("Decree 118/2025/ND-CP", "Nghị định 118/2025/NĐ-CP"),
		Article: "19", Clause: clause, Since: date.MustParse("2025-07-01"),
	}
}
