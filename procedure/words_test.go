package procedure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
)

// Each word of a procedure in English and Vietnamese. One that nobody knows
// stands for itself; where nothing is said, the usual one is meant.
func TestWordsOfAProcedure(t *testing.T) {
	for _, row := range []struct {
		word   text.Worded
		en, vi string
	}{
		{procedure.InPerson, "in person", "trực tiếp"},
		{procedure.Post, "by post", "qua dịch vụ bưu chính"},
		{procedure.Online, "online", "trực tuyến"},
		{procedure.ChannelKind("fax"), "fax", "fax"},
		{procedure.FullOnline, "whole process", "toàn trình"},
		{procedure.PartialOnline, "in part", "một phần"},
		{procedure.OnlineLevel("3"), "3", "3"},
		{procedure.StateFee, "state fee", "lệ phí"},
		{procedure.ServiceFee, "service fee", "phí"},
		{procedure.PriceLevel, "price", "giá"},
		{procedure.FeeKind(""), "fee", "phí, lệ phí"},
		{procedure.ForDecision, "time limit for the decision", "thời hạn giải quyết"},
		{procedure.LimitKind(""), "time limit for the decision", "thời hạn giải quyết"},
		{procedure.ForRefusal, "time limit for a refusal", "thời hạn trả lời từ chối"},
		{procedure.ForComplaint, "time limit for the answer to a complaint", "thời hạn giải quyết khiếu nại"},
		{procedure.ForApplicant, "time limit for the applicant", "thời hạn đối với người nộp hồ sơ"},
		{procedure.ForSupplement, "time limit for asking for a supplement", "thời hạn yêu cầu bổ sung hồ sơ"},
		{procedure.ForReturn, "time limit for handing over the result", "thời hạn trả kết quả"},
		{procedure.Decides, "decides", "cơ quan có thẩm quyền quyết định"},
		{procedure.AuthorityRole(""), "decides", "cơ quan có thẩm quyền quyết định"},
		{procedure.Executes, "carries out", "cơ quan thực hiện"},
		{procedure.Delegated, "decides by delegation", "cơ quan được uỷ quyền"},
		{procedure.Coordinates, "takes part", "cơ quan phối hợp"},
		{procedure.Promulgates, "promulgated by", "cơ quan ban hành"},
		{procedure.ReceivesOnly, "receives", "nơi tiếp nhận"},
	} {
		assert.Equal(t, []string{row.en, row.vi}, []string{row.word.In("en"), row.word.In("vi-VN")})
	}
}
