/** What a row is, for whoever reads that it was tampered with. */
export const tamperedWords = {
  history: 'Dòng nhật ký không nối đúng dòng trước',
  sheet: 'Phiếu chấm khác với lần nộp cuối',
  partResult: 'Kết quả phần thi khác với lần nhập cuối',
  freeze: 'Bản chốt kết quả khác với nhật ký hoặc không còn',
  entry: 'Bài dự thi khác với lần nộp hoặc khác với bản kết quả đã chốt',
  unit: 'Tên đơn vị khác với bản kết quả đã chốt mà không có lần đổi tên nào',
  award: 'Giấy chứng nhận khác với lần công bố',
  state: 'Dữ liệu khác với nhật ký',
  head: 'Mã đầu nhật ký đã công bố không còn đúng chỗ hoặc chữ ký không khớp',
  signed: 'Nhật ký không còn nối tiếp mã đầu đã ký gần nhất, giữ ngoài cơ sở dữ liệu',
  key: 'Khóa công khai lạ trong danh sách: máy chủ này chưa từng giữ khóa ký đó',
  file: 'Tệp khác với lúc nộp hoặc không còn',
} as const;

/** What a version that was frozen before names and signers were signed does not prove. */
export const unprovenWords =
  'chốt theo cách cũ: mã kiểm tra bảo đảm thể lệ, phiếu, xếp hạng và giải theo số báo danh; tên đơn vị, tên bài dự thi và người ký không nằm trong phần được mã bảo đảm.';

/** What the rows of a followed table are. */
export const tableWords: Record<string, string> = {
  ActPermission: 'Cho phép theo quyết định',
  Proposal: 'Đề nghị chờ người thứ hai',
  OfficeSettings: 'Thiết lập của cơ quan',
  Unit: 'Đơn vị',
  UnitSuccession: 'Kế thừa đơn vị',
  Person: 'Người dùng',
  Seat: 'Vai trò',
  Season: 'Năm',
  Model: 'Mô hình',
  Decision: 'Quyết định',
  Paper: 'Văn bản',
  PaperVersion: 'Bản của văn bản',
  Contest: 'Hội thi',
  ContestSecret: 'Khóa bí danh giám khảo',
  ContestExtension: 'Gia hạn',
  LateAttempt: 'Lần nộp muộn',
  Entry: 'Bài dự thi',
  EntryPaper: 'Tệp của bài dự thi',
  Conflict: 'Khai báo xung đột lợi ích',
  Assignment: 'Phân công chấm',
  ScoreSheet: 'Phiếu chấm',
  SheetSetAside: 'Phiếu chấm không tính',
  LateAct: 'Việc do hai người sau khi có xếp hạng',
  PartResult: 'Kết quả phần thi',
  Ruling: 'Quyết định bài bằng điểm',
  Freeze: 'Bản chốt kết quả',
  Award: 'Giải',
  Commitment: 'Cam kết phiếu chấm',
  SheetReceipt: 'Biên nhận phiếu chấm',
  ModelClosure: 'Đóng trang mô hình khi chấm',
};

type Tampered = { kind: keyof typeof tamperedWords; id: string; table?: string };

/** What was tampered with, and which row it is. */
export const tamperedLine = ({ kind, id, table }: Tampered): string =>
  `${tamperedWords[kind]}: ${table ? `${tableWords[table] ?? table} ` : ''}${id}`;
