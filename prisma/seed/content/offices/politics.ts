import type { Template } from '../template';

export const politics: readonly Template[] = [
  {
    name: 'Bà con hỏi, {unit} trả lời trong ngày',
    kinds: ['department', 'publicServiceUnit'],
    field: 'politicalSystem',
    tags: ['adminReform', 'digitalTransformation'],
    rationale:
      'Câu hỏi của người dân, doanh nghiệp gửi đến {unit} theo nhiều đường, có câu phải chờ nhiều ngày vì không rõ ai trả lời.',
    objectives:
      '{90..97}% câu hỏi trả lời trong ngày làm việc; xây dựng kho {100..300} câu hỏi – trả lời bằng lời lẽ dễ hiểu.',
    method:
      'Một số điện thoại và một hộp thư duy nhất; mỗi ngày một phòng trực. Câu trả lời do lãnh đạo phòng đọc lại trước khi gửi. Câu hỏi lặp lại ba lần thì đưa vào kho và kiến nghị sửa quy trình.',
    areaAudience: 'Người dân, doanh nghiệp, cơ quan cấp huyện, cấp xã có liên hệ với {unit}.',
    actors:
      'Chủ trì: {unit}. Phối hợp: các phòng, đơn vị trực thuộc. Tham gia: công chức, viên chức trực trả lời.',
    resources: 'Sử dụng thiết bị, nhân lực hiện có; không phát sinh kinh phí.',
    outputs: 'Nhật ký câu hỏi; kho câu hỏi – trả lời; báo cáo kiến nghị sửa quy trình mỗi quý.',
    sustainability: 'Kho câu hỏi giảm khối lượng trả lời về sau; lịch trực được đưa vào quy chế làm việc.',
    results: 'Trả lời {600..1900} câu hỏi, {91..98}% trong ngày; {2..6} quy trình nội bộ được rút ngắn.',
  },
  {
    name: '{Kết nghĩa với bản|Cơ quan nhận bản, cán bộ nhận hộ|Sở nhận bản, phòng nhận hộ, cán bộ nhận việc}',
    kinds: ['department', 'publicServiceUnit'],
    field: 'cultureSociety',
    tags: ['povertyReduction', 'ethnicMinorityArea'],
    rationale:
      'Việc giúp đỡ xã, bản đặc biệt khó khăn của {unit} trước đây chủ yếu là tặng quà dịp lễ, Tết, chưa giúp hộ dân thay đổi cách làm.',
    objectives:
      'Mỗi phòng nhận {2..4} hộ; sau hai năm ít nhất {50..75}% hộ thoát nghèo; giúp bản hoàn thành {1..3} công trình nhỏ.',
    method:
      'Cùng từng hộ lập kế hoạch làm ăn một trang, mỗi quý xuống xem lại. Không tặng tiền mặt; chỉ giúp thứ mà hộ đã góp một nửa. Đảng viên trẻ ở lại bản mỗi đợt ba ngày.',
    areaAudience: '{Hamlet} thuộc xã đặc biệt khó khăn; {h=12..36} hộ nghèo, cận nghèo.',
    actors:
      'Chủ trì: {unit}. Phối hợp: cấp ủy, chính quyền xã, bản. Tham gia: công đoàn, đoàn thanh niên và toàn thể cán bộ.',
    resources: 'Cán bộ tự nguyện góp {30..90} triệu đồng; cây, con giống; {90..260} ngày công.',
    outputs: 'Kế hoạch làm ăn của từng hộ; sổ thăm hộ; biên bản bàn giao công trình.',
    sustainability: 'Hộ thoát nghèo góp lại giống cho hộ sau; kế hoạch được bàn giao khi thay cán bộ.',
    results:
      'Đã giúp {h} hộ, trong đó {4..14} hộ thoát nghèo; hoàn thành {1..3} công trình nước sạch, nhà văn hóa.',
  },
  {
    name: '{Nói ít chữ, dân dễ hiểu|Viết cho dân đọc được|Thông báo một trang}',
    kinds: ['department', 'publicServiceUnit'],
    only: ['STP', 'SNV', 'VPUB', 'TTT', 'DPTTH', 'STTTT', 'BDT', 'SDTTG'],
    field: 'politicalSystem',
    tags: ['adminReform', 'ethnicMinorityArea'],
    rationale:
      'Tài liệu tuyên truyền dài, nhiều thuật ngữ nên đến bản ít người đọc; bản dịch tiếng dân tộc làm chậm và khó nghe.',
    objectives:
      '100% chính sách mới liên quan trực tiếp đến dân có bản một trang; {40..80} bản tin tiếng Thái, tiếng Mông phát trên loa.',
    method:
      'Bản thảo được đọc thử cho ba người dân nghe; chỗ nào không hiểu thì viết lại. Người dịch là cán bộ bản, được trả thù lao. Mỗi bản tin không quá ba phút, phát hai buổi.',
    areaAudience: 'Nhân dân các xã vùng cao; cán bộ tuyên truyền cơ sở.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, đài truyền thanh các huyện. Tham gia: cộng tác viên dịch ở bản.',
    resources: 'Thù lao dịch {20..50} triệu đồng; thiết bị thu âm sẵn có.',
    outputs: 'Bộ tài liệu một trang; kho bản tin tiếng dân tộc; phiếu đọc thử.',
    sustainability: 'Quy trình đọc thử trở thành bước bắt buộc trước khi phát hành.',
    results:
      'Phát hành {30..70} tài liệu một trang, {42..85} bản tin; khảo sát nhanh có {80..92}% người nghe kể lại đúng ý chính.',
  },
  {
    name: '{Thanh tra không phiền dân|Kiểm tra một lần, dùng chung kết quả}',
    kinds: ['department'],
    only: ['TTT', 'STC', 'SKHDT', 'SXD', 'SGTVT', 'SLDTBXH', 'BQLKCN', 'STNMT'],
    field: 'politicalSystem',
    tags: ['adminReform'],
    rationale:
      'Doanh nghiệp, hợp tác xã phản ánh có năm phải tiếp nhiều đoàn kiểm tra, nội dung trùng nhau, phải chuẩn bị nhiều bộ hồ sơ.',
    objectives:
      'Giảm {30..50}% số lượt đoàn; mỗi đơn vị không tiếp quá một đoàn trong năm trừ trường hợp đột xuất; {95..99}% kiến nghị được trả lời.',
    method:
      'Rà chung kế hoạch của các cơ quan, ghép đoàn theo đơn vị được kiểm tra. Hồ sơ đã nộp cơ quan này thì cơ quan khác dùng lại. Trước khi kết luận, đoàn họp nghe giải trình và hướng dẫn cách khắc phục.',
    areaAudience: 'Doanh nghiệp, hợp tác xã, cơ sở trên địa bàn tỉnh thuộc phạm vi quản lý của {unit}.',
    actors:
      'Chủ trì: {unit}. Phối hợp: các sở, ngành liên quan, UBND các huyện, thành phố. Tham gia: công chức thanh tra, kiểm tra.',
    resources: 'Phần mềm lịch dùng chung tự xây dựng; không phát sinh kinh phí.',
    outputs: 'Lịch kiểm tra hợp nhất; biên bản dùng chung; phiếu góp ý sau kiểm tra.',
    sustainability: 'Lịch hợp nhất được đưa vào quy chế phối hợp giữa các cơ quan.',
    results:
      'Số lượt đoàn giảm {30..50}%; {88..96}% phiếu góp ý đánh giá đoàn làm việc đúng mực, có hướng dẫn.',
  },
  {
    name: '{Sinh viên về bản|Mỗi kỳ nghỉ một công trình|Lớp học mùa hè của sinh viên}',
    kinds: ['publicServiceUnit'],
    only: ['CDSL', 'CDYT'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea', 'newRural'],
    rationale:
      'Sinh viên của {unit} phần lớn là con em các dân tộc trong tỉnh, kỳ nghỉ thường về bản nhưng chưa có việc chung để làm cho quê hương.',
    objectives: '{300..800} sinh viên tham gia; {8..20} công trình nhỏ; {20..50} lớp ôn hè cho thiếu nhi.',
    method:
      'Sinh viên cùng xã lập nhóm, tự khảo sát việc bản cần và viết đề xuất; nhà trường duyệt và cấp vật liệu. Kết quả được tính điểm rèn luyện khi có xác nhận của bản.',
    areaAudience: 'Các bản quê của sinh viên trong toàn tỉnh; thiếu nhi, người cao tuổi.',
    actors: 'Chủ trì: {unit}. Phối hợp: Đoàn Thanh niên các xã. Tham gia: sinh viên, giảng viên hướng dẫn.',
    resources: 'Kinh phí đoàn {40..100} triệu đồng; vật liệu địa phương; ngày công sinh viên.',
    outputs: 'Đề xuất của từng nhóm; ảnh công trình; giấy xác nhận của bản.',
    sustainability: 'Nhóm sinh viên khóa trên bàn giao cho khóa dưới cùng quê.',
    results:
      'Có {320..780} sinh viên tham gia, {8..20} công trình được bàn giao; thiếu nhi các bản có lớp ôn hè miễn phí.',
  },
  {
    name: '{Mỗi tuần một thủ tục ngắn lại|Bớt một chữ ký, bớt một ngày chờ}',
    kinds: ['department', 'district'],
    field: 'politicalSystem',
    tags: ['adminReform', 'digitalTransformation'],
    rationale:
      'Quy trình nội bộ của {unit} còn nhiều khâu trung gian, có thủ tục qua {5..8} chữ ký mới đến người quyết định.',
    objectives:
      'Rà soát toàn bộ thủ tục, cắt giảm {20..40}% thời gian giải quyết; mỗi tuần công bố một thủ tục đã rút ngắn.',
    method:
      'Người trực tiếp làm đề xuất khâu bỏ, lãnh đạo trả lời trong ba ngày, nếu không bỏ phải nói rõ lý do. Thời gian trước và sau được đo thật trên mười hồ sơ. Kết quả dán tại phòng chờ để dân biết và nhắc.',
    areaAudience: 'Các thủ tục thuộc thẩm quyền của {unit}; tổ chức, công dân có hồ sơ.',
    actors: 'Chủ trì: {unit}. Phối hợp: Sở Nội vụ, Sở Tư pháp. Tham gia: công chức trực tiếp thụ lý hồ sơ.',
    resources: 'Nhân lực hiện có; không phát sinh kinh phí.',
    outputs: 'Bảng thời gian trước và sau; danh mục khâu đã bỏ; quyết định sửa quy trình nội bộ.',
    sustainability: 'Quy trình mới được cài vào phần mềm một cửa nên không quay lại cách cũ.',
    results:
      'Rút ngắn {18..46} thủ tục, thời gian giải quyết giảm bình quân {20..40}%; tỷ lệ đúng hạn đạt {98..100}%.',
  },
  {
    name: 'Vận động cán bộ, công chức, viên chức và người lao động thực hiện “trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân” thông qua sổ tay tự soi, tự sửa hằng tuần gắn với đánh giá của người dân đến giao dịch tại cơ quan',
    kinds: ['department', 'publicServiceUnit', 'district'],
    field: 'politicalSystem',
    tags: ['adminReform'],
    rationale:
      'Việc đánh giá cán bộ của {unit} trước đây chủ yếu qua báo cáo cuối năm, chưa gắn với ý kiến của người được phục vụ.',
    objectives:
      '100% cán bộ ghi sổ tự soi hằng tuần; {90..97}% phiếu của người dân đánh giá hài lòng; mọi phiếu chưa hài lòng đều được gọi lại.',
    method:
      'Sổ tay chỉ có ba dòng một tuần: việc làm được cho dân, việc chưa làm được, cách sửa. Phiếu đánh giá bằng biểu tượng đặt tại bàn tiếp. Chi bộ đọc ngẫu nhiên năm sổ mỗi tháng, không phê bình mà bàn cách giúp.',
    areaAudience: 'Toàn thể cán bộ, công chức, viên chức, người lao động của {unit}.',
    actors: 'Chủ trì: {unit}. Phối hợp: Công đoàn, Đoàn Thanh niên. Tham gia: các chi bộ trực thuộc.',
    resources: 'In sổ tay {3..10} triệu đồng; máy lấy ý kiến tự lắp.',
    outputs: 'Sổ tay; bảng kết quả phiếu hằng tháng; danh sách việc đã sửa.',
    sustainability: 'Sổ ngắn, dễ giữ; kết quả được dùng khi xếp loại nên không hình thức.',
    results:
      '{92..98}% phiếu hài lòng; {20..60} việc được sửa từ sổ tay; không có phản ánh về thái độ phục vụ trong quý cuối năm.',
  },
];
