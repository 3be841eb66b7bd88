import { unitKindWords } from '@/ui/words';
import { template } from '../../../sheet-template';
import { headers } from '../input';

export const GET = (): Promise<Response> =>
  template('mau-don-vi', headers, [
    ['H99', 'Huyện Ví Dụ', 'Ủy ban nhân dân huyện Ví Dụ', unitKindWords.district, '14', '01/01/2018'],
    ['X9901', 'Xã Ví Dụ', 'Ủy ban nhân dân xã Ví Dụ', unitKindWords.commune, 'H99', '01/01/2018'],
  ]);
