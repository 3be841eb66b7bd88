import { seatWords } from '@/ui/words';
import { template } from '../../../sheet-template';
import { headers } from '../input';

export const GET = (): Promise<Response> =>
  template('mau-nguoi-dung', headers, [
    ['Lò Văn An', 'an.lv@vi-du.vn', 'Công chức', '0212 3852 000', 'Xã Chiềng Ban', seatWords.unitOfficer],
    ['Cầm Thị Bình', 'binh.ct@vi-du.vn', 'Chủ tịch UBND', '', 'Xã Chiềng Ban', seatWords.unitLeader],
  ]);
