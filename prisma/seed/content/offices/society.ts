import type { Template } from '../template';

export const society: readonly Template[] = [
  {
    name: '{Dân vận ở trạm y tế: nghe trước, khám sau|Cán bộ y tế biết tiếng bản}',
    kinds: ['department', 'publicServiceUnit'],
    only: ['SYT', 'CDYT'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea', 'adminReform'],
    rationale:
      'Người bệnh vùng cao ngại đến cơ sở y tế vì không hiểu lời dặn, sợ tốn kém; một số sản phụ còn sinh tại nhà.',
    objectives:
      '{80..100} cán bộ y tế giao tiếp được bằng tiếng Thái hoặc tiếng Mông ở mức cơ bản; giảm {30..50}% ca sinh tại nhà ở các xã điểm.',
    method:
      'Mỗi sáng thứ Hai học mười câu giao tiếp do chính đồng nghiệp người dân tộc dạy. Bàn hướng dẫn đặt ở cổng, người bệnh được hỏi chuyện trước khi lấy số. Cô đỡ thôn bản gọi điện nhắc lịch khám thai.',
    areaAudience: 'Các cơ sở y tế thuộc {unit} và {6..14} xã vùng cao; người bệnh, phụ nữ mang thai.',
    actors:
      'Chủ trì: {unit}. Phối hợp: UBND các huyện, Hội Phụ nữ. Tham gia: cán bộ y tế, cô đỡ thôn bản, nhân viên y tế bản.',
    resources:
      'Tài liệu học tiếng tự biên soạn; kinh phí in ấn {15..30} triệu đồng; điện thoại hỗ trợ cho cô đỡ.',
    outputs:
      'Sổ tay {120..200} câu giao tiếp; danh sách cán bộ đạt yêu cầu; số liệu sinh tại cơ sở y tế theo tháng.',
    sustainability:
      'Lớp học do cán bộ tự dạy nhau, không phát sinh chi phí; sổ tay dùng chung cho các huyện.',
    results:
      '{85..100} cán bộ hoàn thành lớp học; mức độ hài lòng của người bệnh đạt {88..96}%; ca sinh tại nhà giảm {30..50}%.',
  },
  {
    name: '{Cơm có thịt, chăn có bông: nuôi bán trú bằng lòng dân|Bếp ăn bán trú của dân bản}',
    kinds: ['department', 'district'],
    only: ['SGDDT', '119', '120', '121', '127'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea', 'povertyReduction'],
    rationale:
      'Học sinh bán trú ở điểm trường xa thiếu rau xanh, chăn ấm; phụ huynh muốn góp nhưng chưa có cách làm chung.',
    objectives:
      '{20..45} trường có vườn rau, bếp ăn do phụ huynh cùng quản lý; bảo đảm khẩu phần, không thu thêm tiền của hộ nghèo.',
    method:
      'Phụ huynh góp củi, rau, ngày công theo lịch tự nguyện; nhà trường công khai thực đơn và thu chi từng ngày trên bảng. Ban đại diện phụ huynh giữ chìa khóa kho cùng nhà trường.',
    areaAudience: 'Các trường phổ thông dân tộc bán trú; học sinh ở lại trường trong tuần.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, Hội Phụ nữ, các nhà hảo tâm. Tham gia: nhà trường, ban đại diện cha mẹ học sinh.',
    resources:
      'Xã hội hóa {100..300} triệu đồng; {2..6} ha đất vườn trường; {900..2500} ngày công phụ huynh.',
    outputs: 'Sổ công khai bếp ăn; vườn rau có sơ đồ; biên bản kiểm tra chéo giữa phụ huynh và nhà trường.',
    sustainability:
      'Phụ huynh trực tiếp quản lý nên tin và góp lâu dài; mẫu sổ công khai dùng chung toàn ngành.',
    results:
      'Vườn rau đáp ứng {60..85}% nhu cầu; tỷ lệ chuyên cần đạt {96..99}%; không có phản ánh về thu chi bếp ăn.',
  },
  {
    name: '{Thư viện lưng đồi|Tủ sách dưới bóng cây bản|Sách về bản theo xe bưu tá}',
    kinds: ['department', 'publicServiceUnit'],
    only: ['SVHTTDL', 'CDSL', 'DPTTH', 'STTTT', 'SNGV'],
    field: 'cultureSociety',
    tags: ['ethnicMinorityArea', 'newRural'],
    rationale: 'Trẻ em và người dân vùng cao thiếu sách phù hợp; tủ sách pháp luật ở nhiều xã ít người mượn.',
    objectives:
      'Luân chuyển {2000..6000} bản sách tới {20..45} bản; mỗi điểm có người giữ sách là đoàn viên tại chỗ.',
    method:
      'Sách đi cùng chuyến xe bưu tá, mỗi tháng đổi một lần. Cán bộ {unit} ghi âm sách bằng tiếng Thái, tiếng Mông để người chưa biết chữ cùng nghe. Mỗi quý có một buổi đọc chung.',
    areaAudience: 'Các điểm trường, nhà văn hóa bản ở xã đặc biệt khó khăn.',
    actors:
      'Chủ trì: {unit}. Phối hợp: bưu điện, nhà trường, Đoàn Thanh niên. Tham gia: người giữ sách, tình nguyện viên thu âm.',
    resources:
      'Quyên góp {1500..5000} bản sách; thiết bị thu âm sẵn có; kinh phí đóng tủ {15..40} triệu đồng.',
    outputs: 'Sổ mượn; kho sách nói {40..90} giờ; báo cáo lượt đọc từng điểm.',
    sustainability:
      'Sách quay vòng nên không phải mua nhiều; kho sách nói dùng chung cho loa truyền thanh xã.',
    results: 'Có {4000..12000} lượt mượn; {40..90} giờ sách nói được phát trên loa bản.',
  },
];
