import type { RowWhy } from '@/domain/contest/tally/result-rows';

export const rowWords: Record<RowWhy, string> = {
  unknownEntry: 'không có bài dự thi hợp lệ mang số báo danh này',
  twice: 'số báo danh có hai lần trong bảng',
  noPoints: 'chưa nhập điểm',
  pointsUnreadable: 'không đọc được điểm, ví dụ đúng: 35,5',
  offScale: 'điểm ngoài thang hoặc không đúng bước điểm',
  timeUnreadable:
    'không đọc được thời gian, hoặc không rõ là phút hay giờ; gõ dạng văn bản phút:giây, ví dụ 10:05, hoặc giờ:phút:giây, ví dụ 0:10:05',
};
