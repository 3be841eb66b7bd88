import type { Template } from '../template';

export const society: readonly Template[] = [
  {
    name: '{Đám tang không quá hai ngày|Tang lễ văn minh của dòng họ|Nói với dòng họ, bớt một đêm tang}',
    kinds: ['commune'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea', 'newRural'],
    rationale:
      'Một số dòng họ đồng bào Mông ở {hamlet}, {hamlet2} còn để người mất lâu ngày, mổ nhiều gia súc, chi phí lớn khiến gia đình mang nợ. Việc cấm đoán bằng văn bản trước đây không hiệu quả.',
    objectives:
      'Có {d=5..12} dòng họ thống nhất đưa người mất vào quan tài, tổ chức tang lễ không quá 48 giờ, mỗi đám không mổ quá hai con gia súc.',
    method:
      'Gặp trưởng họ, thầy cúng trước khi gặp dân; để trưởng họ tự nêu phần nghi lễ phải giữ và phần có thể bớt. Mỗi dòng họ có một bản cam kết viết bằng tiếng Mông và tiếng Việt. Khi có tang, tổ giúp việc của bản đến ngay với quan tài dự phòng và nhân lực.',
    areaAudience: '{Hamlet}, {hamlet2}, {hamlet3} của {place}; {d} dòng họ đồng bào Mông.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, cán bộ biên phòng hoặc công an xã. Tham gia: trưởng họ, thầy cúng, người có uy tín, đảng viên là người Mông.',
    resources:
      'Quỹ quan tài dự phòng {10..30} triệu đồng do các hộ góp; tổ giúp việc tình nguyện {12..25} người.',
    outputs: 'Bản cam kết của từng dòng họ; quy chế quỹ; nhật ký các đám tang đã thực hiện.',
    sustainability: 'Cam kết do dòng họ tự đặt nên con cháu tự giữ. Trưởng họ đã làm đi nói chuyện ở xã bạn.',
    results:
      'Cả {d} dòng họ đã ký; {6..16} đám tang trong năm đều đưa vào quan tài, chi phí giảm {40..60}% so với trước.',
  },
  {
    name: '{Con gái học hết lớp 12 mới nói chuyện cưới|Không gả con trước tuổi, không lấy người trong họ|Nói không với tảo hôn từ cổng trường}',
    kinds: ['commune', 'district'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea', 'povertyReduction'],
    rationale:
      'Tảo hôn ở {place} giảm chậm, thường xảy ra vào dịp nghỉ Tết và nghỉ hè, nhiều em bỏ học sau khi về nhà chồng.',
    objectives:
      'Không để phát sinh cặp tảo hôn mới tại {5..9} bản điểm; {95..99}% học sinh trở lại lớp sau Tết.',
    method:
      'Danh sách học sinh có nguy cơ được giáo viên chủ nhiệm và trưởng bản cùng theo dõi. Trước Tết và trước hè, cán bộ phụ nữ, tư pháp đến từng nhà nói chuyện với cha mẹ, ông bà. Câu lạc bộ thủ lĩnh nữ sinh tự dựng tiểu phẩm bằng tiếng dân tộc diễn tại sân bản.',
    areaAudience: 'Các bản vùng cao của {place}; {h=120..420} học sinh và phụ huynh.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Hội Phụ nữ, nhà trường, Đoàn Thanh niên, cán bộ tư pháp. Tham gia: người có uy tín, câu lạc bộ học sinh.',
    resources:
      'Kinh phí tuyên truyền {12..35} triệu đồng; học bổng khuyến học {10..40} suất do doanh nghiệp và dòng họ tặng.',
    outputs:
      'Sổ theo dõi học sinh có nguy cơ; cam kết của gia đình; kịch bản tiểu phẩm; số liệu trước và sau.',
    sustainability:
      'Câu lạc bộ học sinh có lớp kế tiếp hằng năm; nội dung đưa vào sinh hoạt dưới cờ của nhà trường.',
    results:
      'Trong năm không có cặp tảo hôn mới tại các bản điểm; {h} gia đình ký cam kết; {3..11} em được vận động quay lại trường.',
  },
  {
    name: '{Thứ Bảy sạch bản|Sáng thứ Bảy ra đường|Đường hoa thay bãi rác}',
    kinds: ['commune', 'district'],
    field: 'cultureSociety',
    tags: ['environment', 'newRural'],
    rationale:
      'Rác sinh hoạt ở các bản, tiểu khu của {place} chủ yếu đổ ven suối, ven đường; xe thu gom không vào được ngõ nhỏ.',
    objectives:
      '{80..95}% hộ phân loại rác tại nhà; xóa {4..12} điểm rác tự phát, thay bằng {2..8} km đường hoa.',
    method:
      'Sáng thứ Bảy hằng tuần, kẻng bản đánh một hồi, mỗi nhà một người ra đường. Mỗi ngõ có một “chị trưởng ngõ” nhắc phân loại. Rác bán được gom lại, lấy tiền mua thẻ bảo hiểm y tế cho hộ cận nghèo.',
    areaAudience: 'Toàn bộ khu dân cư của {place}; {h=350..1400} hộ gia đình.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Hội Phụ nữ, Hội Cựu chiến binh, Đoàn Thanh niên, trường học. Tham gia: các chị trưởng ngõ, hộ gia đình.',
    resources:
      'Nhân dân góp giống hoa, ngày công; ngân sách hỗ trợ {10..25} triệu đồng mua dụng cụ, hố rác di động.',
    outputs: 'Danh sách điểm rác đã xóa có ảnh trước và sau; sổ quỹ bán rác; lịch trực từng ngõ.',
    sustainability:
      'Việc gắn rác với thẻ bảo hiểm y tế tạo lợi ích thấy được. Trường học dạy phân loại để trẻ nhắc cha mẹ.',
    results:
      'Có {h} hộ tham gia đều; xóa {4..12} điểm rác; tiền bán rác mua được {12..48} thẻ bảo hiểm y tế.',
  },
  {
    name: '{Tiếng kẻng học bài|Góc học tập dưới mái nhà sàn|Tối đến tắt ti vi cho con học}',
    kinds: ['commune'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea'],
    rationale:
      'Nhiều học sinh ở {hamlet}, {hamlet2} không có góc học tập, buổi tối theo người lớn xem ti vi hoặc điện thoại; tỷ lệ học sinh nghỉ học dài ngày còn cao.',
    objectives: '{90..98}% gia đình có con đi học bố trí góc học tập; giảm một nửa số buổi nghỉ không phép.',
    method:
      'Đúng 19 giờ 30 kẻng báo giờ học, cả bản vặn nhỏ loa đài. Cựu giáo chức và đoàn viên luân phiên đi một vòng, giúp em nào chưa làm được bài. Cha mẹ không biết chữ được mời học lớp xóa mù cùng giờ.',
    areaAudience: '{Hamlet}, {hamlet2} của {place}; {h=60..180} học sinh tiểu học và trung học cơ sở.',
    actors:
      'Chủ trì: {unit}. Phối hợp: nhà trường, Hội Khuyến học, Đoàn Thanh niên. Tham gia: trưởng bản, cựu giáo chức.',
    resources:
      'Bàn ghế cũ của nhà trường được sửa lại {30..80} bộ; bóng đèn do doanh nghiệp tặng; không dùng ngân sách.',
    outputs: 'Sổ trực kẻng; danh sách góc học tập; bảng theo dõi chuyên cần của nhà trường.',
    sustainability: 'Việc đánh kẻng chia theo phiên từng nhà nên không tốn kém; bản bên đã tự làm theo.',
    results:
      '{h} em có góc học tập; số buổi nghỉ không phép giảm {45..65}%; lớp xóa mù duy trì {12..28} học viên.',
  },
  {
    name: '{Giữ điệu xòe, giữ tiếng nói|Lớp chữ Thái cổ ở nhà văn hóa|Khèn Mông trong sân trường}',
    kinds: ['commune', 'district', 'publicServiceUnit'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea', 'newRural'],
    rationale:
      'Số nghệ nhân của {place} còn biết {chữ Thái cổ|các điệu xòe cổ|khèn Mông|hát dân ca Dao} không nhiều và đã cao tuổi, lớp trẻ ít có dịp học.',
    objectives:
      'Mở {3..8} lớp truyền dạy, {80..220} người theo học đều; mỗi khu dân cư có một đội văn nghệ biểu diễn được ít nhất năm tiết mục truyền thống.',
    method:
      'Mời nghệ nhân dạy ở nhà văn hóa vào tối thứ Sáu, học viên lớn kèm học viên nhỏ. Nhà trường đưa vào giờ ngoại khóa. Mỗi quý có một đêm hội để các lớp trình diễn, nghệ nhân chấm và kể gốc tích.',
    areaAudience:
      'Các khu dân cư và trường học liên quan đến {place}; thanh thiếu niên, đội văn nghệ quần chúng.',
    actors:
      'Chủ trì: {unit}. Phối hợp: cán bộ văn hóa, nhà trường, Đoàn Thanh niên. Tham gia: nghệ nhân, đội văn nghệ.',
    resources:
      'Nhạc cụ, trang phục do Nhân dân tự may; hỗ trợ nghệ nhân {10..30} triệu đồng; ghi âm, ghi hình bằng thiết bị sẵn có.',
    outputs: 'Danh sách lớp và học viên; {20..45} bài được ghi âm; tài liệu chép tay được số hóa.',
    sustainability: 'Học viên khóa trước dạy khóa sau; tư liệu số được lưu ở nhà văn hóa để dùng lâu dài.',
    results:
      'Đã mở {3..8} lớp, {75..200} người theo học đến cuối khóa; {20..45} bài dân ca, điệu múa được ghi lại.',
  },
  {
    name: '{Nghĩa tình lợp lại mái nhà|Xóa nhà tạm, mỗi nhà một ngày công|Mái ấm không đợi mùa mưa}',
    kinds: ['commune', 'department'],
    field: 'cultureSociety',
    tags: ['povertyReduction'],
    rationale:
      'Qua rà soát còn một số hộ nghèo, gia đình chính sách ở trong nhà tạm, tiền hỗ trợ của Nhà nước chưa đủ để hoàn thành một ngôi nhà.',
    objectives: 'Giúp {n=3..9} hộ hoàn thành nhà “ba cứng” (nền cứng, khung cứng, mái cứng) trước mùa mưa.',
    method:
      'Danh sách hộ được bình xét công khai tại bản. Mỗi cán bộ, đoàn viên góp ít nhất một ngày công; vật liệu được mua chung để giảm giá. Gia đình làm chủ ngôi nhà của mình, tự quyết kiểu nhà, hướng nhà.',
    areaAudience: 'Hộ nghèo, gia đình chính sách khó khăn về nhà ở do {unit} nhận giúp; {n} hộ trong năm.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, Công đoàn, Đoàn Thanh niên. Tham gia: thợ xây trong bản, hàng xóm của hộ được giúp.',
    resources: 'Ủng hộ {60..200} triệu đồng; {250..700} ngày công; gỗ và cát sỏi do dòng họ góp.',
    outputs: 'Hồ sơ từng ngôi nhà: biên bản bình xét, dự toán, ảnh trước và sau, biên bản bàn giao.',
    sustainability:
      'Quỹ vật liệu luân chuyển được giữ lại cho năm sau; danh sách hộ tiếp theo đã được bản thông qua.',
    results:
      'Đã bàn giao {n} ngôi nhà trước mùa mưa; chi phí mỗi nhà thấp hơn dự toán {10..20}% nhờ ngày công và mua chung.',
  },
  {
    name: '{Dừng tay rượu, cầm tay con|Bản không rượu buổi sáng|Tổ hòa giải của các bà mẹ}',
    kinds: ['commune'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea'],
    rationale:
      'Mâu thuẫn gia đình ở {hamlet}, {hamlet2} phần lớn bắt đầu từ rượu; phụ nữ ngại nói ra nên việc nhỏ thành việc lớn.',
    objectives:
      'Hòa giải thành {85..95}% vụ việc ngay tại bản; giảm {40..60}% vụ bạo lực gia đình; không uống rượu trước giờ làm việc buổi sáng.',
    method:
      'Tổ hòa giải gồm các bà mẹ được kính trọng, đến nhà trong ngày xảy ra việc. Buổi họp bản cuối tháng không bày rượu. Nam giới được mời vào “nhóm những người cha” để nói chuyện làm ăn, nuôi dạy con.',
    areaAudience: '{Hamlet}, {hamlet2} của {place}; {h=90..240} hộ gia đình.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Hội Phụ nữ, cán bộ tư pháp, công an xã. Tham gia: tổ hòa giải, người có uy tín.',
    resources:
      'Không dùng kinh phí riêng; tài liệu do cán bộ tư pháp cung cấp; {1..2} nhà tạm lánh do Hội Phụ nữ bố trí.',
    outputs: 'Sổ hòa giải; quy ước của bản; danh sách địa chỉ tin cậy.',
    sustainability:
      'Tổ hòa giải sinh hoạt hằng tháng và tự kết nạp người mới; cách làm được Hội Phụ nữ phổ biến.',
    results: 'Hòa giải thành {12..34} vụ; vụ bạo lực gia đình giảm {40..60}%; {h} hộ ký quy ước.',
  },
  {
    name: 'Bác trưởng bản dạy chữ: lớp học ban đêm của người lớn',
    kinds: ['commune'],
    field: 'cultureSociety',
    holder: 'individual',
    tags: ['ethnicMinorityArea', 'povertyReduction'],
    rationale: 'Ở {hamlet} còn nhiều phụ nữ trên 35 tuổi chưa đọc thông viết thạo, ngại giao dịch, ngại họp.',
    objectives:
      '{h=15..34} học viên đọc được thông báo của bản, tự viết đơn và ký tên; duy trì lớp ba tối một tuần.',
    method:
      '{Person} mở lớp tại nhà, dạy bằng chính giấy tờ hằng ngày: sổ hộ nghèo, hóa đơn điện, tin nhắn điện thoại. Người đến học được bế con theo, lớp có góc cho trẻ nhỏ.',
    areaAudience: '{Hamlet}, {place}; {h} học viên, chủ yếu là phụ nữ đồng bào {Mông|Dao|Thái|Khơ Mú}.',
    actors:
      'Cá nhân thực hiện: {person}, {tenure}. Phối hợp: nhà trường, Hội Phụ nữ. Tham gia: giáo viên tình nguyện, đoàn viên.',
    resources: 'Bàn ghế, bảng do gia đình tự đóng; sách vở do nhà trường tặng; điện thắp sáng do bản góp.',
    outputs:
      'Sổ điểm danh; bài viết đầu tiên của từng học viên; danh sách hoàn thành chương trình xóa mù chữ.',
    sustainability: 'Ba học viên khá được chọn làm trợ giảng cho lớp sau.',
    results: '{h} học viên duy trì đến cuối khóa, {80..95}% đọc được thông báo, tự ký tên khi giao dịch.',
  },
  {
    name: '{Lời chào trước, giấy tờ sau|Nụ cười một cửa|Mời ngồi, mời nước, mời nói}',
    kinds: ['commune', 'department'],
    field: 'politicalSystem',
    tags: ['adminReform'],
    rationale:
      'Qua khảo sát, Nhân dân đến giao dịch còn phải hỏi nhiều nơi, có lúc chờ lâu; cán bộ giải thích bằng từ ngữ hành chính khó hiểu.',
    objectives:
      '{97..100}% hồ sơ trả đúng hạn; thời gian chờ trung bình dưới {10..20} phút; mức độ hài lòng đạt từ {90..95}% trở lên.',
    method:
      'Bố trí ghế ngồi, nước uống và một cán bộ ra đón; hồ sơ thiếu được hướng dẫn một lần bằng phiếu ghi tay, ký tên người hướng dẫn. Cuối mỗi ngày, bộ phận một cửa rút kinh nghiệm mười phút. Ai để dân đi lại lần thứ ba phải viết thư xin lỗi.',
    areaAudience: 'Bộ phận tiếp nhận và trả kết quả của {unit}; tổ chức, công dân đến giao dịch.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Công đoàn, Đoàn Thanh niên cơ quan. Tham gia: công chức bộ phận một cửa và công chức chuyên môn.',
    resources: 'Sử dụng trang thiết bị hiện có; sửa chữa nhỏ {5..15} triệu đồng.',
    outputs: 'Phiếu hướng dẫn một lần; bảng theo dõi thời gian chờ; kết quả khảo sát hài lòng hằng quý.',
    sustainability: 'Quy tắc ứng xử được niêm yết và là tiêu chí xếp loại công chức hằng tháng.',
    results:
      'Có {98..100}% hồ sơ đúng hạn; thời gian chờ còn {8..15} phút; mức độ hài lòng đạt {92..98}%; gửi {1..5} thư xin lỗi và khắc phục xong trong ngày.',
  },
];
