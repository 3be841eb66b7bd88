import type { Reason } from '@/domain/verdict';

/** Why something about a plan or a delivery was refused, and what to do. */
export const planReasonWords = {
  periodWrong: 'Giai đoạn không hợp lệ: năm cuối phải từ năm đầu trở đi và không quá 20 năm.',
  periodTaken:
    'Một kế hoạch khác đã có các năm này. Sửa năm cuối của kế hoạch trước, hoặc chọn giai đoạn khác.',
  yearsAnswered:
    'Đã có đơn vị nộp trong một năm nằm ngoài giai đoạn này. Chọn giai đoạn bao gồm các năm đã có bản nộp.',
  yearsOutside: 'Năm nằm ngoài giai đoạn của kế hoạch hoặc của nhiệm vụ này. Chọn năm khác.',
  deliveryLocked: 'Bản nộp đã gửi nên không sửa được. Muốn sửa, đề nghị Sở Nội vụ trả lại.',
  deliveryIncomplete: 'Bản nộp còn thiếu. Bổ sung các mục sau rồi nộp lại.',
  documentOfOtherYear:
    'Ngày văn bản không thuộc kỳ của năm này (từ 01/10 năm trước đến 31/3 năm sau). Kiểm tra ngày văn bản, hoặc mở đúng năm của văn bản.',
  notOwed:
    'Đơn vị không phải nộp nhiệm vụ này: đã kết thúc trước ngày đến hạn, hoặc chưa thành lập. Đơn vị kế thừa là nơi nộp.',
  alreadyDelivered: 'Đơn vị đã nộp nhiệm vụ này. Tải lại trang để xem bản đã nộp.',
  obligationEnded: 'Nhiệm vụ này không còn áp dụng cho năm đã chọn. Tải lại trang để xem danh sách mới nhất.',
  dayOfOtherYear: 'Ngày đến hạn phải nằm trong năm của nhiệm vụ hoặc ba tháng đầu năm sau.',
  noPaperChosen: 'Chưa chọn đơn vị nào. Đánh dấu các đơn vị trong bảng rồi thực hiện lại.',
  obligationFlawed: 'Nhiệm vụ chưa lưu được. Sửa ô được báo dưới đây rồi lưu lại.',
  difficultyAnswered: 'Phản ánh này đã được trả lời. Tải lại trang để xem câu trả lời.',
  difficultyOpenAlready:
    'Đơn vị đã gửi phản ánh có nội dung như vậy và đang chờ trả lời. Xem trong danh sách dưới đây.',
  figuresWrong: 'Số liệu chưa lưu được vì có ô chưa đúng. Sửa các ô dưới đây rồi lưu lại.',
  nothingToFreeze: 'Chưa đơn vị nào gửi báo cáo nên chưa có số liệu để chốt.',
  sectionsMissing:
    'Chưa viết phần “Tình hình triển khai” hoặc “Kết quả thực hiện”. Viết và lưu hai phần này rồi chốt.',
  frozenAlready:
    'Số liệu và lời văn giống hệt bản đã chốt gần nhất nên không chốt thêm bản mới. Xem bản đó trong danh sách.',
  dayPassed: 'Ngày gia hạn phải từ hôm nay trở đi và sau hạn đang áp dụng.',
} satisfies Partial<Record<Reason, string>>;
