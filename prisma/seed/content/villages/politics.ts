import type { Template } from '../template';

export const politics: readonly Template[] = [
  {
    name: '{Ngày thứ Sáu nghe dân nói|Chiều thứ Năm không họp|Một ngày ở bản, một việc cho dân}',
    kinds: ['commune', 'district'],
    field: 'politicalSystem',
    tags: ['adminReform', 'ethnicMinorityArea'],
    rationale:
      'Tiếp công dân tại trụ sở của {place} ít người đến, nhất là đồng bào ở bản xa; nhiều việc nhỏ để lâu thành bức xúc.',
    objectives:
      'Mỗi tháng lãnh đạo có ít nhất {2..4} ngày làm việc tại bản; {90..98}% ý kiến được trả lời trong {7..15} ngày.',
    method:
      'Lịch về bản được báo trước một tuần. Cán bộ ngồi ở nhà văn hóa, ai có việc thì vào nói, có người phiên dịch. Mỗi ý kiến ghi vào sổ, có người chịu trách nhiệm và ngày hẹn; lần sau về bản đọc kết quả trước khi nghe ý kiến mới.',
    areaAudience: 'Tất cả các bản, tiểu khu, tổ dân phố của {place}.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, các đoàn thể. Tham gia: cán bộ, công chức chuyên môn, trưởng bản.',
    resources: 'Kinh phí thường xuyên; xe máy cá nhân; sổ theo dõi in sẵn.',
    outputs: 'Lịch về bản; sổ ý kiến có cột ngày hẹn và kết quả; bảng tổng hợp quý niêm yết.',
    sustainability: 'Việc đọc kết quả trước khi nghe ý kiến mới tạo ràng buộc để duy trì.',
    results:
      'Tổ chức {24..60} buổi, tiếp nhận {s=120..380} ý kiến, trả lời đúng hẹn {90..98}%; đơn thư vượt cấp giảm {30..60}%.',
  },
  {
    name: '{Thủ tục về tận bản|Một cửa lưu động|Chuyến xe một cửa}',
    kinds: ['commune', 'district'],
    field: 'politicalSystem',
    tags: ['adminReform', 'ethnicMinorityArea'],
    rationale:
      'Từ bản xa nhất của {place} đến trụ sở mất gần nửa ngày đường; người già, người khuyết tật khó đi làm giấy tờ.',
    objectives: 'Mỗi quý có {2..5} chuyến lưu động; {150..500} hồ sơ được tiếp nhận, trả kết quả tại bản.',
    method:
      'Công chức tư pháp, địa chính, lao động – xã hội cùng đi, mang máy in và con dấu. Trưởng bản lập trước danh sách việc cần làm để chuẩn bị. Việc giải quyết ngay thì trả ngay; việc chưa xong thì hẹn ngày trả qua trưởng bản.',
    areaAudience: 'Các bản xa trung tâm; người cao tuổi, người khuyết tật, phụ nữ nuôi con nhỏ.',
    actors:
      'Chủ trì: {unit}. Phối hợp: công an, trạm y tế, bưu điện. Tham gia: công chức bộ phận một cửa, trưởng bản.',
    resources: 'Máy tính xách tay, máy in, xe cơ quan; kinh phí xăng xe {8..25} triệu đồng.',
    outputs: 'Lịch lưu động; sổ hồ sơ từng chuyến; thống kê thời gian tiết kiệm cho dân.',
    sustainability: 'Lịch được đưa vào chương trình công tác năm; danh mục thủ tục lưu động bổ sung dần.',
    results:
      'Đã đi {8..20} chuyến, giải quyết {160..520} hồ sơ; tiết kiệm cho Nhân dân khoảng {200..700} lượt đi lại.',
  },
  {
    name: '{Tổ công nghệ số đi từng ngõ|Con cháu dạy ông bà dùng dịch vụ công|Mỗi nhà một người biết nộp hồ sơ qua mạng}',
    kinds: ['commune', 'district', 'department'],
    field: 'politicalSystem',
    tags: ['digitalTransformation', 'adminReform'],
    rationale:
      'Tỷ lệ hồ sơ trực tuyến còn thấp và chủ yếu do cán bộ làm thay; người dân ngại mất tiền, sợ lộ thông tin.',
    objectives:
      '{h=200..800} hộ có ít nhất một người tự nộp được hồ sơ qua mạng; tỷ lệ hồ sơ trực tuyến đạt {35..65}%.',
    method:
      'Học sinh, sinh viên về dạy chính ông bà, cha mẹ mình bằng ba thủ tục hay dùng nhất. Tổ công nghệ số đi từng ngõ vào tối thứ Ba, nhắc không đọc mã cho người lạ. Điểm truy cập có máy và người hỗ trợ đặt tại nhà văn hóa.',
    areaAudience: 'Địa bàn do {unit} phụ trách; {h} hộ gia đình, ưu tiên hộ có người cao tuổi.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Đoàn Thanh niên, nhà trường, doanh nghiệp viễn thông. Tham gia: tổ công nghệ số cộng đồng.',
    resources:
      'Máy tính cũ được tặng {4..12} bộ; mạng không dây do doanh nghiệp hỗ trợ; tình nguyện viên không nhận thù lao.',
    outputs: 'Danh sách hộ đã tự nộp hồ sơ; tờ hướng dẫn một trang bằng hình; nhật ký tổ công nghệ số.',
    sustainability: 'Kỹ năng ở lại trong gia đình; điểm truy cập do bản quản lý.',
    results:
      '{h} hộ đã tự nộp hồ sơ; tỷ lệ trực tuyến đạt {36..68}%; chưa ghi nhận trường hợp bị lừa mất thông tin.',
  },
  {
    name: '{Chi bộ bốn tốt, dân bản làm theo|Đảng viên nhận việc khó|Mỗi đảng viên một việc dân cần}',
    kinds: ['commune'],
    field: 'politicalSystem',
    tags: ['newRural'],
    rationale:
      'Sinh hoạt chi bộ ở một số bản của {place} còn chung chung, đảng viên chưa gắn với việc cụ thể của dân.',
    objectives:
      '100% đảng viên đăng ký một việc cụ thể có ngày hoàn thành; {85..95}% việc được Nhân dân xác nhận đã làm.',
    method:
      'Việc đăng ký được dán ở nhà văn hóa để dân chọn và góp ý. Cuối quý, Mặt trận mời dân chấm bằng hạt ngô: làm tốt, làm được, chưa làm. Kết quả là căn cứ xếp loại đảng viên.',
    areaAudience: 'Các chi bộ bản của {place}; {d=60..180} đảng viên và Nhân dân trong bản.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, các đoàn thể. Tham gia: cấp ủy chi bộ, đảng viên, Nhân dân.',
    resources: 'Không dùng kinh phí riêng; bảng đăng ký do chi bộ tự làm.',
    outputs: 'Bảng đăng ký việc; biên bản chấm hạt ngô; danh sách việc đã xong.',
    sustainability: 'Cách chấm bằng hạt ngô đơn giản, ai cũng tham gia được, kể cả người không biết chữ.',
    results:
      '{d} đảng viên đăng ký, {86..96}% việc được dân xác nhận; các bản đã có {3..9} quần chúng ưu tú được giới thiệu.',
  },
  {
    name: '{Công khai từng bao xi măng|Bảng công khai trước sân|Dân biết, dân đếm}',
    kinds: ['commune', 'district'],
    field: 'politicalSystem',
    tags: ['newRural', 'adminReform'],
    rationale:
      'Công trình nhỏ ở bản, tiểu khu của {place} có lúc bị nghi ngờ về vật tư, ngày công, gây mất đoàn kết.',
    objectives:
      '100% công trình có sự đóng góp của Nhân dân được công khai hằng tuần; không có đơn thư về thu chi.',
    method:
      'Mỗi công trình có bảng lớn trước sân: hôm nay nhập gì, dùng gì, còn gì. Ban giám sát cộng đồng giữ một chìa khóa kho. Trẻ lớn trong bản được giao đọc bảng trên loa vào chiều thứ Bảy.',
    areaAudience: '{5..16} công trình có đóng góp của Nhân dân trên địa bàn {place}.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, ban thanh tra nhân dân. Tham gia: ban giám sát cộng đồng, chủ thầu, Nhân dân.',
    resources: 'Bảng tự đóng; sổ kho in sẵn; tập huấn ban giám sát {6..15} triệu đồng.',
    outputs: 'Ảnh chụp bảng từng tuần; sổ kho; biên bản quyết toán có chữ ký của đại diện dân.',
    sustainability: 'Nhân dân đã quen được biết nên công trình sau tự yêu cầu làm như vậy.',
    results: 'Công khai {5..16} công trình; tiết kiệm {20..90} triệu đồng; không phát sinh đơn thư.',
  },
  {
    name: 'Cán bộ một cửa của bản người Mông',
    kinds: ['commune'],
    field: 'politicalSystem',
    holder: 'individual',
    tags: ['adminReform', 'ethnicMinorityArea'],
    rationale:
      'Đồng bào Mông ở {hamlet} ngại đến trụ sở vì không thạo tiếng phổ thông, giấy tờ sai họ tên, ngày sinh còn nhiều.',
    objectives:
      'Rà soát, hướng dẫn sửa {h=40..120} trường hợp giấy tờ sai lệch; không thu bất kỳ khoản tiền nào của dân.',
    method:
      '{Person} dành hai buổi một tuần ngồi tại nhà văn hóa bản, nói tiếng Mông, đọc từng tờ giấy cho dân nghe và viết giúp tờ khai. Hồ sơ gom lại mang về xã, kết quả mang trả tận nhà.',
    areaAudience: '{Hamlet}, {place}; {h} trường hợp cần làm hoặc sửa giấy tờ.',
    actors:
      'Cá nhân thực hiện: {person}, {tenure}. Phối hợp: công chức tư pháp – hộ tịch, công an xã. Tham gia: trưởng bản.',
    resources: 'Phương tiện cá nhân; mẫu tờ khai do xã cấp.',
    outputs: 'Sổ theo dõi từng trường hợp; danh sách giấy tờ đã trả; kiến nghị những ca vượt thẩm quyền.',
    sustainability: 'Kinh nghiệm được ghi thành hướng dẫn bằng hai thứ tiếng cho các bản Mông khác.',
    results:
      'Hoàn thành {h} trường hợp; không có phản ánh về thu tiền; {6..20} ca khó được chuyển cấp trên kèm hồ sơ đầy đủ.',
  },
];
