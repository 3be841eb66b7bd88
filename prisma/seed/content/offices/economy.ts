import type { Template } from '../template';

export const economy: readonly Template[] = [
  {
    name: 'Vận động Nhân dân các xã dọc quốc lộ chuyển đổi diện tích ngô trên đất dốc sang trồng cây ăn quả theo chuỗi liên kết “năm cùng”: cùng quy hoạch, cùng giống, cùng quy trình, cùng bán và cùng chia sẻ rủi ro, gắn với xây dựng nông thôn mới',
    kinds: ['district'],
    field: 'economy',
    tags: ['newRural', 'povertyReduction'],
    rationale:
      'Ngô trên đất dốc cho thu nhập thấp, đất bị rửa trôi. Việc chuyển đổi ở {place} đã bắt đầu nhưng mỗi hộ một giống, một thời vụ nên khó bán số lượng lớn.',
    objectives:
      'Chuyển đổi {300..900} ha, thành lập {4..9} hợp tác xã; {70..85}% sản lượng được bán theo hợp đồng.',
    method:
      'Tổ công tác của huyện cùng xã họp từng bản, đưa ra ba phương án để hộ dân tự chọn. Hợp tác xã ký hợp đồng trước vụ; quỹ dự phòng do các bên góp hỗ trợ khi mưa đá, sương muối. Cán bộ huyện mỗi người phụ trách một hợp tác xã.',
    areaAudience: 'Các xã dọc quốc lộ của {place}; {1200..3500} hộ có nương trên đất dốc.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc và các đoàn thể huyện, doanh nghiệp thu mua. Tham gia: UBND các xã, hợp tác xã.',
    resources:
      'Lồng ghép vốn các chương trình mục tiêu {2..5} tỷ đồng; doanh nghiệp ứng vật tư; hộ dân đối ứng đất và công.',
    outputs:
      'Bản đồ vùng chuyển đổi; hợp đồng liên kết; quy chế quỹ dự phòng; báo cáo thu nhập trước và sau.',
    sustainability:
      'Quỹ dự phòng và hợp đồng dài hạn giúp hộ dân yên tâm giữ vườn. Các xã vùng cao đăng ký tham gia từ năm sau.',
    results:
      'Đã chuyển đổi {280..850} ha; thu nhập bình quân trên một héc-ta tăng gấp {2..3} lần so với trồng ngô. Quỹ dự phòng đã hỗ trợ {20..60} hộ bị mưa đá.',
  },
  {
    name: 'Giải phóng mặt bằng: đến từng nhà, rõ từng thửa',
    kinds: ['district'],
    field: 'economy',
    tags: ['newRural'],
    rationale:
      'Một số dự án đường và khu dân cư của {place} chậm do hộ dân chưa hiểu cách tính bồi thường, thông tin truyền miệng sai lệch.',
    objectives:
      '100% hộ bị ảnh hưởng được gặp trực tiếp ít nhất hai lần; không phải cưỡng chế; giảm {50..70}% đơn kiến nghị so với dự án trước.',
    method:
      'Mỗi nhóm mười hộ có một tổ vận động gồm cán bộ địa chính, Mặt trận và người có uy tín. Bảng tính bồi thường được in riêng cho từng hộ, giải thích bằng tiếng dân tộc khi cần. Lãnh đạo huyện tiếp hộ còn vướng vào chiều thứ Năm hằng tuần ngay tại nhà văn hóa.',
    areaAudience: 'Các dự án trọng điểm trên địa bàn {place}; {h=80..260} hộ có đất bị thu hồi.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Mặt trận Tổ quốc, trung tâm phát triển quỹ đất. Tham gia: tổ vận động các bản, tiểu khu.',
    resources: 'Sử dụng biên chế hiện có; kinh phí in ấn, xăng xe {20..45} triệu đồng.',
    outputs: 'Hồ sơ đối thoại của từng hộ; bảng công khai tiến độ; sổ theo dõi kiến nghị và trả lời.',
    sustainability: 'Bộ câu hỏi – trả lời được dùng lại cho các dự án sau và gửi các huyện tham khảo.',
    results:
      'Có {h} hộ bàn giao mặt bằng đúng hạn, không phải cưỡng chế. Số kiến nghị giảm {50..70}%, dự án khởi công đúng kế hoạch.',
  },
  {
    name: '{Cán bộ kỹ thuật cùng dân xuống nương|Mỗi tuần một ngày ở nương}',
    kinds: ['department'],
    only: ['SNN', 'SNNMT', 'SKHCN', 'STNMT'],
    field: 'economy',
    tags: ['newRural', 'povertyReduction'],
    rationale:
      'Hướng dẫn kỹ thuật của {unit} trước đây chủ yếu bằng văn bản và lớp tập huấn tại hội trường, bà con vùng cao khó áp dụng.',
    objectives:
      'Mỗi công chức chuyên môn có ít nhất {20..35} ngày làm việc tại nương, vườn trong năm; {12..24} điểm trình diễn do chính nông dân làm chủ.',
    method:
      'Chi bộ phân công từng phòng kết nối với một xã, đi vào thứ Sáu hằng tuần, ăn nghỉ cùng dân. Khó khăn ghi vào “sổ nương”, ngày thứ Hai họp giao ban trả lời hoặc chuyển đơn vị có thẩm quyền.',
    areaAudience: '{6..12} xã vùng cao, biên giới; các hộ tham gia điểm trình diễn.',
    actors:
      'Chủ trì: {unit}. Phối hợp: UBND các huyện, xã, trung tâm khuyến nông. Tham gia: công chức, viên chức các phòng chuyên môn.',
    resources: 'Kinh phí công tác thường xuyên; giống, vật tư trình diễn {60..150} triệu đồng.',
    outputs: 'Sổ nương của từng phòng; báo cáo điểm trình diễn; danh mục câu hỏi đã trả lời.',
    sustainability:
      'Lịch đi cơ sở được đưa vào tiêu chí đánh giá công chức hằng tháng nên không phụ thuộc phong trào.',
    results:
      'Các phòng đã thực hiện {260..520} ngày làm việc tại cơ sở, trả lời {140..320} kiến nghị kỹ thuật; {70..85}% điểm trình diễn được hộ xung quanh làm theo.',
  },
  {
    name: '{Nông sản lên sàn, cán bộ làm trước|Gian hàng số của bản}',
    kinds: ['department'],
    only: ['SCT', 'STTTT', 'VPUB', 'SKHDT'],
    field: 'economy',
    tags: ['digitalTransformation', 'povertyReduction'],
    rationale:
      'Nông sản vào vụ thường dồn ứ, hợp tác xã nhỏ chưa biết chụp ảnh, viết giới thiệu và giao hàng qua sàn thương mại điện tử.',
    objectives:
      'Hỗ trợ {15..40} hợp tác xã mở gian hàng; mỗi phòng, ban của {unit} kết nghĩa với hai hợp tác xã; có {300..900} đơn hàng đầu tiên.',
    method:
      'Công chức trẻ chụp ảnh, viết nội dung cùng xã viên cho đến khi xã viên tự làm được. Cán bộ trong cơ quan mua thử và góp ý thật về đóng gói. Buổi tối thứ Tư có “giờ hỏi đáp” trực tuyến.',
    areaAudience: 'Các hợp tác xã nông nghiệp ở những xã đặc biệt khó khăn.',
    actors:
      'Chủ trì: {unit}. Phối hợp: Liên minh Hợp tác xã, bưu điện, Đoàn Thanh niên. Tham gia: công chức trẻ và thành viên hợp tác xã.',
    resources:
      'Máy tính, phông chụp ảnh tự trang bị; bưu điện giảm cước {20..40}%; kinh phí tập huấn {25..60} triệu đồng.',
    outputs: 'Danh sách gian hàng hoạt động; bộ ảnh dùng chung; tài liệu hướng dẫn mười bước.',
    sustainability: 'Sau sáu tháng hợp tác xã tự vận hành; nhóm hỗ trợ chuyển sang hợp tác xã mới.',
    results:
      'Đã có {14..38} gian hàng hoạt động, {350..1200} đơn hàng, doanh thu {300..900} triệu đồng; một số hợp tác xã tự phát trực tiếp bán hàng.',
  },
];
