import { versionsWithoutText } from '@/server/contest/freezes/old';
import { db } from '@/server/io/db';
import { differingFiles } from '@/server/audit/files';
import { continuity } from '@/server/history/continues';
import { ownsHistory } from '@/server/audit/roles';
import { verify } from '@/server/audit/verify';
import { anchorWords, continuityNotice } from '@/ui/words/anchor';
import { tamperedLine, unprovenWords } from '@/ui/words/tampered';

// Run by verify.mjs, which prepares the settings.

const at = process.argv.indexOf('--anchor');
const anchor = at < 0 ? null : (process.argv[at + 1] ?? '');
const { tampered, anchored } = await verify(null, anchor);
const rows = [...tampered, ...(await differingFiles())];
for (const row of rows) {
  console.error(tamperedLine(row));
  if ('name' in row) console.error(`  tên tệp: ${row.name}`);
  if ('recorded' in row)
    console.error(`  đã ghi: ${row.recorded ?? 'không có'}\n  hiện có: ${row.found ?? 'không còn'}`);
  if ('historyRow' in row)
    console.error(
      `  xem: ${row.historyRow ? `dòng nhật ký số ${row.historyRow}` : 'nhật ký chưa từng ghi dòng này'}`,
    );
}
for (const { version, contest } of await versionsWithoutText())
  console.log(`Kết quả ${contest.name}, bản số ${version}, ${unprovenWords}`);
if (rows.length === 0) console.log('Nhật ký, dữ liệu và tệp nguyên vẹn.');
if (anchored) (anchored.kind === 'held' ? console.log : console.error)(anchorWords(anchored));
if (await ownsHistory())
  console.log('Lưu ý: nhật ký cùng chủ với ứng dụng; xem README, mục "Two roles in the database".');
const stands = continuityNotice(await continuity());
if (stands) console.log(`Lưu ý: ${stands.title}`);
const held = anchored === null || anchored.kind === 'held';
process.exitCode = rows.length === 0 && held ? 0 : 1;
await db().$disconnect();
