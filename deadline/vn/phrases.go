package vn

import "strings"

// What may stand around a term. Nobody can list all the words that make a
// term another one, so these lists are the other way round: a term is read
// only where every word beside it is known to leave the term as it is.
//
// Left out on purpose is whatever adds, takes away, repeats, bounds from below,
// counts backward, excepts, or makes the term hold for some cases only: "thêm",
// "giảm", "lần", "ít nhất", "trước", "không kể", "đối với", "hoặc".
const (
	// leadPhrases may stand directly before a term.
	leadPhrases = `không quá|không vượt quá|không được quá|tối đa|chậm nhất|muộn nhất|là|ngay|trong|trong vòng|trong thời hạn|
trong thời gian|trong khoảng thời gian|thời hạn|thời gian|thời hạn giải quyết|thời gian giải quyết|thời hạn thực hiện|
thời gian thực hiện|thời hạn xử lý|thời gian xử lý|thời hạn trả kết quả|thời gian trả kết quả`

	// startPhrases say from when a term runs, and on what ground; they may
	// stand directly behind it.
	startPhrases = `kể từ|kể từ ngày|kể từ khi|kể từ thời điểm|tính từ|tính từ ngày|tính từ khi|tính từ thời điểm|từ ngày|
từ khi|từ thời điểm|sau ngày|sau khi|theo|theo quy định|theo quy định tại|theo quy định của|theo quy định của pháp luật|
theo đúng quy định|căn cứ|tháng phát sinh|quý phát sinh|năm phát sinh|tháng phát sinh nghĩa vụ thuế|
quý phát sinh nghĩa vụ thuế|năm phát sinh nghĩa vụ thuế|liền kề tháng phát sinh nghĩa vụ thuế|
liền kề quý phát sinh nghĩa vụ thuế`

	// thingPhrases are what a procedure is made of: its papers, acts, offices
	// and ways. They may stand anywhere but directly beside a term.
	thingPhrases = `hồ sơ|thành phần hồ sơ|bộ hồ sơ|giấy tờ|các giấy tờ|tài liệu|văn bản|văn bản đề nghị|văn bản trả lời|công văn|
đơn|đơn đề nghị|đề nghị|yêu cầu|tờ khai|tờ trình|báo cáo|thông báo|phiếu|biên bản|biên bản họp|danh sách|số liệu|thông tin|
giấy phép|giấy chứng nhận|giấy xác nhận|giấy chấp thuận|chứng chỉ|chứng chỉ hành nghề|chứng thư|thẻ|sổ|bản sao|bản chính|
quyết định|nghị quyết|kết quả|ý kiến|lấy ý kiến|hợp đồng|phương án|kế hoạch|chương trình|dự án|đề án|nhiệm vụ|nội dung|
nghị định|thông tư|luật|bộ luật|điều|khoản|điểm|mục|chương|phụ lục|mẫu|mẫu số|số|quy định|quy định tại|pháp luật|
lệ phí|phí|nghĩa vụ|nghĩa vụ tài chính|nghĩa vụ thuế|nghĩa vụ nộp phí|các khoản|
đủ|đầy đủ|hợp lệ|hợp pháp|đúng|đúng quy định|đáp ứng|tính hợp lệ|tính đầy đủ|theo mẫu|kèm theo|liên quan|có liên quan|
nhận|nhận được|tiếp nhận|nộp|gửi|chuyển|trình|trả|trả lời|trả lời bằng văn bản|bằng văn bản|trả kết quả|giải quyết|
thẩm định|thẩm tra|kiểm tra|kiểm tra thực tế|đánh giá|xem xét|phê duyệt|chấp thuận|cấp|cấp phép|ban hành|công bố|công nhận|
xác nhận|xác minh|đăng ký|ký|lập|thực hiện|việc thực hiện|tổ chức thực hiện|hoàn thành|tuyển chọn|niêm yết|niêm yết công khai|
đăng tải|thành lập|hoạt động|kinh doanh|đầu tư|khai thác|thăm dò|sử dụng|sử dụng đất|sử dụng đất kết hợp|làm thủ tục|
thông báo kết quả|có trách nhiệm|có thẩm quyền|phải|được|đã|sẽ|phân công|
ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|hội đồng|hội đồng thẩm định|chủ tịch|phó chủ tịch|thủ tướng|
thủ tướng chính phủ|chính phủ|quốc hội|bộ|bộ trưởng|thứ trưởng|sở|giám đốc|ngành|các bộ|các sở|cục|cục trưởng|tổng cục|
chi cục|vụ|phòng|trưởng phòng|ban|ban quản lý|trung tâm|trung tâm phục vụ hành chính công|hành chính công|bộ phận|
bộ phận một cửa|một cửa|bộ phận tiếp nhận và trả kết quả|công an|cơ quan|các cơ quan|cơ quan chuyên môn|cơ quan tiếp nhận|
cơ quan có thẩm quyền|người có thẩm quyền|cấp có thẩm quyền|cơ quan nhà nước|cơ quan thuế|cơ quan công an|đơn vị|tổ chức|
cá nhân|công dân|nhà đầu tư|chủ đầu tư|doanh nghiệp|hợp tác xã|hộ gia đình|hộ kinh doanh|tập thể|người nộp hồ sơ|
người đề nghị|người yêu cầu|người làm thủ tục|người dân|cán bộ|công chức|viên chức|người nước ngoài|cơ sở|
cấp xã|cấp huyện|cấp tỉnh|cấp trung ương|trung ương|trực thuộc trung ương|xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|
thành phố|đặc khu|khu công nghiệp|khu kinh tế|địa phương|nhà nước|quốc gia|việt nam|hà nội|hồ chí minh|cơ quan đại diện|
ngân hàng|ngân hàng nhà nước|ủy ban chứng khoán nhà nước|ubcknn|kho bạc nhà nước|cảng vụ|cơ quan đăng ký kinh doanh|
nông nghiệp|môi trường|xây dựng|tài chính|nội vụ|tư pháp|y tế|công thương|ngoại giao|quốc phòng|giáo dục|đào tạo|khoa học|
công nghệ|văn hóa|văn hoá|thể thao|du lịch|dân tộc|tôn giáo|lao động|thương binh|xã hội|giao thông|vận tải|truyền thông|
tài nguyên|hàng không|hàng hải|đường thủy|đường bộ|đường sắt|đăng kiểm|thuế|hải quan|bảo hiểm|bảo hiểm xã hội|bhxh|
bảo hiểm y tế|xuất nhập cảnh|quản lý xuất nhập cảnh|đất|đất đai|nhà ở|công trình|thủy sản|lâm nghiệp|kiểm lâm|chăn nuôi|
thú y|trồng trọt|bảo vệ thực vật|địa chất|khoáng sản|chứng khoán|bất động sản|người có công|thương mại|công nghiệp|
chuyên ngành|quản lý|quản lý nhà nước|cảnh sát|
trực tiếp|trực tuyến|toàn trình|qua|thông qua|dịch vụ|bưu chính|dịch vụ bưu chính|bưu chính công ích|
dịch vụ bưu chính công ích|đường bưu điện|cổng dịch vụ công|cổng thông tin|điện tử|môi trường điện tử|môi trường mạng|
hệ thống thông tin giải quyết thủ tục hành chính|thủ tục hành chính|tthc|thủ tục|trụ sở|địa chỉ|nơi|
trên cổng dịch vụ công|trên môi trường điện tử|trên môi trường mạng|trên hệ thống|hệ thống|hệ thống thông tin|cơ sở dữ liệu|
đến cơ quan|đến ủy ban nhân dân|đến sở|đến bộ|đến cục|đến phòng|đến chủ tịch|đến tổ chức|đến cá nhân|
cách thực hiện|cách thức thực hiện|hình thức thực hiện|không quy định|địa điểm|điều kiện|cơ sở sản xuất|
cơ sở vật chất|cơ sở kinh doanh|cập nhật|phát triển|phạm vi|phạm vi quản lý|kê khai|xuất trình|hộ chiếu|thị thực|tài khoản|
định danh|xác thực|hoàn thiện hồ sơ|phương tiện|công bố thông tin|cổ phiếu|trái phiếu|dự án đầu tư|đăng ký kinh doanh|
đăng ký đầu tư|chủ trương đầu tư|khai sinh|khai tử|kết hôn|thường trú|tạm trú|cư trú|bản sao trích lục|trích lục|
nhu cầu|có nhu cầu|liên thông|phòng cháy|chữa cháy|cứu nạn|cứu hộ|quản lý hành chính về trật tự xã hội|cai nghiện|kết nối|luồng|cảng|cảng hàng không|sân bay|
khu neo đậu|đóng|mở|chuyển đổi|thanh lý|thanh toán|tổ chức tín dụng|vũ khí|công cụ hỗ trợ|vận chuyển|sửa chữa|trang bị|
xuất khẩu|nhập khẩu|giấy thông hành|cho phép|trong cơ sở dữ liệu|trong phạm vi|
hoặc qua|hoặc gửi qua|hoặc thông qua|hoặc trực tuyến|hoặc trực tiếp|
và|các|của|cho|về|việc|tại|ở|với|để|do|thuộc|này|nêu rõ lý do`

	// laterPhrases may stand behind a term but not before it, where they
	// would make it the time of something else, or for some cases only.
	laterPhrases = `bổ sung|sửa đổi|hoàn thiện|chỉnh sửa|cấp lại|cấp đổi|cấp mới|gia hạn giấy phép|thay đổi|điều chỉnh|thu hồi|có|
có văn bản|có văn bản trả lời|có kết quả|có ý kiến|có quyết định|có hiệu lực|kết thúc|họp|thống nhất|tham gia|đạt|
đủ điều kiện|hồ sơ đầu tiên|tổ chức đầu tiên|cá nhân đầu tiên|trường hợp không cấp|trường hợp không chấp thuận|trường hợp không đồng ý|trường hợp không phê duyệt|trường hợp không công nhận|
trường hợp không cho phép|trường hợp không giải quyết|trường hợp không đủ điều kiện|trường hợp từ chối|từ chối|thì phải`
)

// phraseKind is where a phrase may stand.
type phraseKind uint8

const (
	unknownPhrase phraseKind = iota
	leadPhrase
	startPhrase
	thingPhrase
	laterPhrase
)

//nolint:gochecknoglobals // a table of constants
var phraseKinds = phraseTable(leadPhrases, startPhrases, thingPhrases, laterPhrases)

// longestPhrase is the number of words in the longest phrase.
const longestPhrase = 10

func phraseTable(lists ...string) map[string]phraseKind {
	table := map[string]phraseKind{}
	for i, list := range lists {
		for p := range strings.SplitSeq(strings.ReplaceAll(list, "\n", ""), "|") {
			table[p] = leadPhrase + phraseKind(i)
		}
	}
	return table
}

// phraseAt returns the longest phrase that the words begin with, and one
// unknown word if there is none.
func phraseAt(words []word) (kind phraseKind, used int) {
	used = 1
	var written []byte
	for i, w := range words[:min(longestPhrase, len(words))] {
		if i > 0 {
			written = append(written, ' ')
		}
		written = append(written, w.text...)
		if k := phraseKinds[string(written)]; k != unknownPhrase {
			kind, used = k, i+1
		}
	}
	return kind, used
}

// endsInLead reports whether the last of the words are a phrase that may stand
// directly before a term.
func endsInLead(words []word) bool {
	for i := max(0, len(words)-longestPhrase); i < len(words); i++ {
		if phraseKinds[phrase(words[i:])] == leadPhrase {
			return true
		}
	}
	return false
}
