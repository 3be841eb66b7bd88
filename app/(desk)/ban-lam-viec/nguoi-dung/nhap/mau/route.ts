import { seatWords } from '@/ui/words/words';
import { template } from '@/app/(desk)/spreadsheet/sheet-template';
import { headers } from '../input';

export const GET = (request: Request): Promise<Response> =>
  template(request, 'mau-nguoi-dung', {
    headers,
    examples: [
      ['Lò Văn An', 'an.lv@vi-du.vn', 'Công chức', '0212 3852 000', 'Xã Chiềng Ban', seatWords.unitOfficer],
      ['Cầm Thị Bình', 'binh.ct@vi-du.vn', 'Chủ tịch UBND', '', 'Xã Chiềng Ban', seatWords.unitLeader],
    ],
  });
