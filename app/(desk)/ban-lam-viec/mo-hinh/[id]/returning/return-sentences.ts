/** What is sent back most often, in the words of an office; each is changed in the field before it is sent. */
export const returnSentences: readonly string[] = [
  'Bổ sung kế hoạch thực hiện mô hình có chữ ký, đóng dấu.',
  'Nêu rõ mục tiêu, chỉ tiêu cụ thể có thể đo được (số hộ, số người hưởng lợi, khối lượng, thời gian).',
  'Làm rõ nội dung, cách làm và phân công người chịu trách nhiệm.',
  'Bổ sung nguồn lực, kinh phí thực hiện và đơn vị phối hợp.',
  'Nêu rõ địa bàn và đối tượng thực hiện.',
  'Tên mô hình chưa rõ nội dung dân vận khéo. Đề nghị đặt lại tên.',
  'Nội dung trùng với mô hình đã đăng ký. Đề nghị làm rõ điểm mới hoặc rút một hồ sơ.',
  'Văn bản đính kèm không đọc được. Đề nghị tải lại bản rõ.',
];
