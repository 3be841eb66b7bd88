import { DRAWN_HEADER } from '@/domain/account/drawn-for';
import { ownerHere } from '@/ui/page/page-owner';

/** What a spreadsheet is sent as. Not a type that a form of another site may send without being asked. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whatever the computer calls the file, it goes as a spreadsheet; reading it shows whether it is one. */
export const sending = (file: Blob): { method: 'POST'; headers: Record<string, string>; body: Blob } => ({
  method: 'POST',
  headers: { [DRAWN_HEADER]: ownerHere() ?? '' },
  body: file.slice(0, file.size, XLSX),
});
