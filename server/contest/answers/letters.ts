import { deskPage } from '@/domain/addresses';
import { instantWords } from '@/domain/date/calendar';
import { answersDue } from '@/domain/contest/results/answer';
import { inFours } from '@/domain/proof/fours';
import type { Freeze } from '@/prisma/generated/client';
import type { ContestRow } from '../row';
import { env } from '../../io/env';
import type { Tx } from '../../io/db';
import { postAll } from '../../mail/mails';
import { sheetsByJudge } from './judges';
import { frozenTextOf } from '../freezes/read';

export async function askJudges(
  tx: Tx,
  contest: ContestRow,
  { row, now }: { row: Freeze; now: Date },
): Promise<void> {
  const asked = await sheetsByJudge(tx, contest.id, frozenTextOf(row));
  const people = await tx.person.findMany({
    where: { id: { in: [...asked.keys()] }, endedAt: null },
    select: { id: true, email: true, name: true },
    orderBy: { id: 'asc' },
  });
  const about = { noun: 'answer', subjectId: row.id } as const;
  const subject = `Đề nghị xác nhận phiếu chấm trong bản kết quả đã chốt – ${contest.name}`;
  const text = (name: string): string =>
    [
      `Kính gửi Ông/Bà ${name},`,
      `Kết quả ${contest.name} (bản số ${row.version}) đã được chốt lúc ${instantWords(now)}. Đề nghị Ông/Bà xem các phiếu chấm của mình trong bản chốt, rồi xác nhận đúng hoặc nêu rõ điều không đúng. Kết quả chỉ được công bố khi các giám khảo đã trả lời.`,
      `Sau ${instantWords(answersDue(now))}, Ban Tổ chức có thể quyết định bằng văn bản tiếp tục mà không chờ trả lời.`,
      `Xem và trả lời: ${env().PUBLIC_URL}${deskPage.frozenSheets(row.id)}`,
      `Mã kiểm tra (SHA-256) của bản chốt: ${inFours(row.hash)}`,
    ].join('\n\n');
  await postAll(
    tx,
    people.map(({ id, email, name }) => ({ to: email, personId: id, ...about, subject, text: text(name) })),
    now,
  );
}
