import type { Template } from '../template';

export const security: readonly Template[] = [
  {
    name: '{Tiếng kẻng an ninh|Hồi kẻng chín giờ tối|Ba hồi kẻng, cả bản ra đường}',
    kinds: ['commune'],
    field: 'defenceSecurity',
    tags: ['newRural', 'ethnicMinorityArea'],
    rationale:
      'Trên địa bàn {place} còn xảy ra mất trộm nông sản, gia súc vào mùa thu hoạch; lực lượng công an mỏng, bản ở rải rác.',
    objectives:
      'Thành lập {n=4..10} tổ tự quản; giảm {50..80}% vụ trộm cắp; mọi vụ việc được báo trong vòng 15 phút.',
    method:
      'Mỗi tổ có một chiếc kẻng làm từ vành xe cũ, thống nhất tín hiệu mất trộm, cháy, lũ. Chín giờ tối đánh một hồi nhắc đóng cổng, cho con đi ngủ. Các nhà luân phiên tuần tra theo nhóm năm người vào mùa hái cà phê, mùa nhãn.',
    areaAudience: 'Các bản, tiểu khu của {place}; {n} tổ tự quản với {h=180..520} hộ.',
    actors:
      'Chủ trì: {unit}. Phối hợp: công an, ban chỉ huy quân sự xã, Hội Cựu chiến binh. Tham gia: tổ tự quản, đoàn viên thanh niên.',
    resources: 'Kẻng, đèn pin do Nhân dân tự trang bị; quỹ tổ tự quản {5..18} triệu đồng.',
    outputs: 'Quy ước tín hiệu; sổ trực; danh sách tổ tự quản; thống kê vụ việc từng tháng.',
    sustainability:
      'Chi phí thấp, Nhân dân tự vận hành; tín hiệu kẻng dùng chung cho phòng cháy và phòng lũ.',
    results:
      'Vụ trộm cắp giảm {50..80}% so với cùng kỳ; {n} tổ duy trì tuần tra; một đám cháy nhỏ được dập kịp thời.',
  },
  {
    name: '{Camera nhìn đường, lòng dân nhìn nhau|Mắt thần ngõ nhỏ}',
    kinds: ['commune', 'district'],
    field: 'defenceSecurity',
    tags: ['digitalTransformation', 'newRural'],
    rationale:
      'Khu vực ngã ba, chợ và cổng trường của {place} hay mất an toàn giao thông, mất cắp vặt; ngân sách chưa bố trí được hệ thống giám sát.',
    objectives:
      'Vận động lắp {c=12..40} mắt camera tại điểm công cộng; quy chế sử dụng được Nhân dân bàn và biểu quyết.',
    method:
      'Họp dân quyết định vị trí lắp, ai được xem, giữ hình bao lâu; không hướng ống kính vào nhà dân. Các hộ kinh doanh góp tiền theo khả năng, công khai từng khoản. Hằng tháng báo lại cho dân camera đã giúp được việc gì.',
    areaAudience: 'Các điểm công cộng của {place}; hộ kinh doanh, trường học, Nhân dân trong khu vực.',
    actors:
      'Chủ trì: {unit}. Phối hợp: công an, nhà trường. Tham gia: tổ an ninh trật tự, các hộ góp kinh phí.',
    resources: 'Nhân dân và doanh nghiệp góp {60..220} triệu đồng; đường truyền được nhà mạng giảm giá.',
    outputs:
      'Quy chế sử dụng hình ảnh; sơ đồ {c} mắt camera; sổ tra cứu có người ký; bảng công khai thu chi.',
    sustainability:
      'Quỹ bảo trì do hộ kinh doanh góp hằng quý; quy chế bảo vệ đời tư giúp Nhân dân đồng thuận lâu dài.',
    results:
      'Đã lắp {c} mắt camera; hỗ trợ làm rõ {4..15} vụ việc; tai nạn giao thông tại ngã ba giảm {30..60}%.',
  },
  {
    name: '{Đường biên có dân|Mỗi gia đình một cột mốc sống|Cùng dân giữ mốc}',
    kinds: ['commune', 'district'],
    only: ['123', '124', '126', '127', '128', '125', '04240', '04246', '04243', '04228', '04099', '04045'],
    field: 'defenceSecurity',
    tags: ['ethnicMinorityArea'],
    rationale:
      '{Place} có địa bàn giáp biên, đường mòn nhiều; trước đây có tình trạng qua lại thăm thân không khai báo và bị kẻ xấu lợi dụng.',
    objectives:
      '{h=60..180} hộ nhận cùng bảo vệ đường biên, cột mốc; không để xảy ra vượt biên trái phép do người địa phương tiếp tay.',
    method:
      'Mỗi nhóm hộ có nương gần biên nhận một đoạn, thấy lạ thì báo qua điện thoại hoặc người chạy bộ. Bộ đội biên phòng giúp ngày mùa, khám bệnh, dạy chữ. Hai bản kết nghĩa hai bên biên giới họp định kỳ bàn việc chung.',
    areaAudience: 'Các bản giáp biên; {h} hộ có nương, rẫy gần đường biên.',
    actors:
      'Chủ trì: {unit}. Phối hợp: đồn biên phòng, công an, Mặt trận Tổ quốc. Tham gia: tổ tự quản đường biên, người có uy tín.',
    resources:
      'Kinh phí hoạt động {20..50} triệu đồng; nhà sinh hoạt chung do biên phòng và Nhân dân cùng làm.',
    outputs: 'Bản đăng ký của từng hộ; sổ tin báo; biên bản gặp gỡ kết nghĩa.',
    sustainability: 'Hộ dân được giúp sản xuất ngay trên đất gần biên nên gắn bó lâu dài.',
    results:
      'Tiếp nhận {15..48} tin báo có giá trị; không phát sinh vụ tiếp tay vượt biên; {h} hộ duy trì cam kết.',
  },
  {
    name: '{Trở về với bản|Người cai nghiện không một mình|Mở cửa đón người trở về}',
    kinds: ['commune'],
    field: 'defenceSecurity',
    tags: ['povertyReduction', 'ethnicMinorityArea'],
    rationale:
      'Một số người cai nghiện, chấp hành xong án phạt tù trở về {hamlet}, {hamlet2} khó tìm việc, bị xa lánh nên dễ tái phạm.',
    objectives:
      '{n=8..20} người trở về đều có người đỡ đầu và việc làm; tỷ lệ tái phạm, tái nghiện dưới {10..20}%.',
    method:
      'Bản họp đón ngay tuần đầu, gia đình và người đỡ đầu cùng ký vào “giấy hẹn”. Hợp tác xã nhận làm theo ngày, trả công theo tuần. Người đã vững vàng kèm người mới về.',
    areaAudience:
      '{Hamlet}, {hamlet2} và các bản lân cận của {place}; {n} người sau cai nghiện, chấp hành xong án.',
    actors:
      'Chủ trì: {unit}. Phối hợp: công an, trạm y tế, Hội Cựu chiến binh, hợp tác xã. Tham gia: người đỡ đầu, gia đình.',
    resources: 'Vốn vay {100..300} triệu đồng; công cụ sản xuất do các đoàn thể tặng; thăm khám miễn phí.',
    outputs: 'Giấy hẹn của từng người; sổ việc làm; biên bản đánh giá sáu tháng.',
    sustainability: 'Đội ngũ người đỡ đầu tăng thêm từ chính những người đã ổn định.',
    results: 'Có {n} người được giúp, {80..92}% có việc làm ổn định; không để xảy ra kỳ thị, xua đuổi.',
  },
  {
    name: '{Phòng cháy từ bếp|Bếp an toàn dưới mái nhà sàn}',
    kinds: ['commune', 'district'],
    field: 'defenceSecurity',
    tags: ['ethnicMinorityArea', 'newRural'],
    rationale:
      'Nhà sàn gỗ, bếp lửa giữa nhà và đường ngõ hẹp khiến nguy cơ cháy ở {place} cao, xe chữa cháy khó vào.',
    objectives:
      '{h=150..500} hộ kê lại bếp trên khung đất, có chum nước và câu liêm; {3..8} tổ liên gia chữa cháy được tập luyện.',
    method:
      'Đi từng nhà cùng chủ nhà tìm ba chỗ dễ cháy nhất và sửa ngay. Liên gia mười nhà mở thông cổng phụ, luyện tập một quý một lần. Trẻ em vẽ sơ đồ thoát nạn dán ở cột nhà.',
    areaAudience: 'Các bản có nhà sàn dày đặc của {place}; {h} hộ.',
    actors: 'Chủ trì: {unit}. Phối hợp: công an, dân quân, nhà trường. Tham gia: tổ liên gia, Hội Phụ nữ.',
    resources: 'Bình chữa cháy {60..160} chiếc mua chung; chum nước, câu liêm tự làm; {200..400} ngày công.',
    outputs: 'Phiếu kiểm tra từng nhà; sơ đồ thoát nạn; biên bản diễn tập.',
    sustainability: 'Liên gia tự kiểm tra trước Tết và đầu mùa khô; chi phí duy trì thấp.',
    results: 'Đã sửa an toàn {h} bếp; diễn tập {4..12} lượt; trong năm không xảy ra cháy nhà.',
  },
  {
    name: '{Xe máy đúng chỗ, mũ bảo hiểm đúng người|Cổng trường an toàn}',
    kinds: ['commune'],
    field: 'defenceSecurity',
    tags: ['newRural'],
    rationale:
      'Giờ tan trường, tan chợ ở địa bàn do {unit} phụ trách thường ùn tắc; nhiều phụ huynh chở con không đội mũ bảo hiểm.',
    objectives: '{90..98}% học sinh đội mũ bảo hiểm; không còn ùn tắc trước {4..9} cổng trường, điểm chợ.',
    method:
      'Kẻ vạch chờ theo lớp, phụ huynh đỗ theo vạch. Học sinh làm “cảnh sát nhí” phát phiếu nhắc cho người lớn. Đoàn viên trực hai tuần đầu rồi giao lại cho phụ huynh.',
    areaAudience: '{4..9} trường học, điểm chợ; phụ huynh, học sinh, hộ kinh doanh trước cổng.',
    actors:
      'Chủ trì: {unit}. Phối hợp: công an, nhà trường, Đoàn Thanh niên. Tham gia: ban đại diện phụ huynh.',
    resources: 'Sơn kẻ vạch, phiếu nhắc {6..15} triệu đồng; {120..300} mũ bảo hiểm được tặng.',
    outputs: 'Sơ đồ vạch chờ; nhật ký trực; kết quả đếm tỷ lệ đội mũ mỗi tháng.',
    sustainability: 'Phụ huynh tự quản theo lớp; năm học mới bàn giao cho lớp sau.',
    results: 'Tỷ lệ đội mũ đạt {91..98}%; không còn ùn tắc giờ cao điểm tại các cổng trường.',
  },
  {
    name: '{Dân báo lũ, dân cứu dân|Nhà trú lũ của họ hàng}',
    kinds: ['commune', 'district'],
    field: 'defenceSecurity',
    tags: ['environment', 'ethnicMinorityArea'],
    rationale:
      'Mùa mưa, các bản ven suối của {place} bị chia cắt, thông báo qua loa không tới được nhà ở xa.',
    objectives:
      '100% hộ ở vùng nguy cơ biết đường đi và nhà trú; {10..25} người gác suối được tập huấn; không có thiệt hại về người.',
    method:
      'Mỗi hộ chọn trước một nhà họ hàng ở chỗ cao để trú, ghi vào danh sách của bản. Người gác suối đánh dấu mức nước bằng sơn, khi nước chạm vạch đỏ thì đánh kẻng. Đầu mùa mưa cả bản đi thử đường thoát vào ban đêm.',
    areaAudience: 'Các bản ven suối, sườn dốc của {place}; {h=70..260} hộ trong vùng nguy cơ.',
    actors:
      'Chủ trì: {unit}. Phối hợp: ban chỉ huy phòng chống thiên tai, dân quân. Tham gia: người gác suối, các dòng họ.',
    resources: 'Áo phao, dây, đèn pin {15..40} triệu đồng; cọc đo mức nước tự làm.',
    outputs: 'Danh sách nhà trú; bản đồ tay từng bản; nhật ký mực nước; biên bản đi thử.',
    sustainability: 'Dựa vào họ hàng nên không cần nhà trú riêng; danh sách được rà lại mỗi năm một lần.',
    results: 'Di chuyển {h} hộ an toàn trong {1..3} đợt mưa lớn, không thiệt hại về người.',
  },
  {
    name: 'Già làng gỡ mâu thuẫn đất đai: nghe đủ hai bên, đo lại trước mặt bản',
    kinds: ['commune'],
    field: 'defenceSecurity',
    holder: 'individual',
    tags: ['ethnicMinorityArea'],
    rationale:
      'Tranh chấp bờ nương, lối đi ở {hamlet} kéo dài qua nhiều mùa, có vụ suýt xảy ra xô xát giữa hai dòng họ.',
    objectives:
      'Hòa giải {n=5..12} vụ tồn đọng, không để vụ nào phải chuyển lên xã; vẽ lại sơ đồ bờ nương có chữ ký các bên.',
    method:
      '{Person} đến từng nhà nghe riêng, sau đó mời hai bên cùng ra nương đo bằng dây trước mặt bản. Thỏa thuận được ghi ngay, chôn mốc đá, cùng ăn bữa cơm.',
    areaAudience: '{Hamlet}, {place}; các hộ có tranh chấp bờ nương, lối đi.',
    actors:
      'Cá nhân thực hiện: {person}, {tenure}. Phối hợp: cán bộ địa chính, tổ hòa giải. Tham gia: trưởng các dòng họ.',
    resources: 'Thước dây, mốc đá do bản góp; bữa cơm hòa giải do hai nhà cùng lo.',
    outputs: 'Sơ đồ bờ nương; biên bản thỏa thuận; mốc đá tại thực địa.',
    sustainability: 'Hai người trẻ trong bản đi cùng để học cách làm.',
    results:
      'Hòa giải thành {n} vụ; không có vụ việc chuyển lên cấp trên; hai dòng họ cùng làm lại con mương chung.',
  },
];
