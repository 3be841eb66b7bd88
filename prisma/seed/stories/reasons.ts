// What the officers of the demonstration write when they must give a reason.

export const returned = [
  'Kế hoạch chưa nêu rõ người chịu trách nhiệm và thời hạn của từng việc; đề nghị bổ sung.',
  'Mục 3 chưa có chỉ tiêu đo được; đề nghị ghi rõ số hộ, số công trình và mốc thời gian.',
  'Phần nguồn lực chưa tách ngân sách và xã hội hóa; đề nghị bổ sung số liệu.',
  'Tên mô hình trùng với mô hình năm trước của đơn vị; đề nghị đổi tên hoặc đăng ký duy trì.',
  'Chưa nêu lực lượng phối hợp ở bản; đề nghị làm rõ vai trò của Mặt trận và các đoàn thể.',
] as const;

export const proposalReturned = [
  'Phiếu đánh giá hiệu quả chưa có ý kiến của Nhân dân; đề nghị bổ sung rồi đề nghị lại.',
  'Số liệu trong báo cáo tổng kết chưa khớp với sổ theo dõi; đề nghị rà soát.',
] as const;

export const lowered = [
  'Tiêu chí nhân rộng chưa có minh chứng tại địa bàn thứ hai.',
  'Số liệu trước và sau chưa đủ để chấm điểm tối đa tiêu chí hiệu quả.',
  'Báo cáo sơ kết nộp muộn; trừ điểm tiến độ.',
  'Mức độ tham gia của các đoàn thể chưa đều giữa các bản.',
  'Kết quả kiểm tra thực tế thấp hơn báo cáo ở một số bản.',
] as const;

export const raised = [
  'Đoàn kiểm tra thực tế ghi nhận kết quả cao hơn báo cáo, Nhân dân đánh giá tốt.',
  'Mô hình đã được hai đơn vị khác đến học tập, cộng điểm tiêu chí nhân rộng.',
] as const;

export const unratable = [
  'Hồ sơ đánh giá hiệu quả không có căn cứ kiểm chứng; không đủ điều kiện xếp loại.',
  'Mô hình chưa thực hiện đủ sáu tháng tại địa bàn đăng ký; không đủ điều kiện xếp loại.',
] as const;

export const declined = [
  'Chưa đạt mức điểm công nhận; đề nghị tiếp tục thực hiện và đề nghị lại vào năm sau.',
  'Nội dung là nhiệm vụ thường xuyên của cơ quan, chưa thể hiện cách làm dân vận khéo.',
  'Hiệu quả chưa rõ, chưa có khả năng nhân rộng.',
] as const;

export const paused = [
  'Mưa lũ làm hư hỏng đường vào bản, tạm dừng để khắc phục.',
  'Tạm dừng các cuộc họp dân để phòng, chống dịch bệnh.',
  'Cán bộ đầu mối chuyển công tác, chờ phân công người thay.',
] as const;

export const withdrawn = [
  'Nội dung đã được lồng ghép vào mô hình của huyện, rút để tránh trùng lặp.',
  'Không bố trí được kinh phí đối ứng trong năm.',
  'Các bản đề nghị chuyển sang mô hình khác phù hợp hơn.',
] as const;
