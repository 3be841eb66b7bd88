import { db } from '@/server/io/db';
import { tampered } from '@/server/verify';
import { tamperedWords } from '@/ui/tampered-words';

// Run by verify.mjs, which prepares the settings.

const rows = await tampered();
if (rows.length === 0) console.log('Nhật ký và điểm chấm nguyên vẹn.');
for (const row of rows) {
  console.error(`${tamperedWords[row.kind]}: ${row.id}`);
  if ('recorded' in row) console.error(`  đã ghi: ${row.recorded}\n  hiện có: ${row.found}`);
}
process.exitCode = rows.length === 0 ? 0 : 1;
await db().$disconnect();
