import { deskPage } from '@/domain/addresses';
import type { Acting } from '@/domain/actor';
import { env } from '../io/env';
import type { Tx } from '../io/db';
import { postAll } from '../mail/mails';
import { peopleOfLine } from '../units/people';

type Told = {
  row: { id: string; unitId: string; year: number; obligation: { code: string; words: string } };
  event: 'accept' | 'return';
  reason: string;
};

const subjects = { accept: 'Đã tiếp nhận bản nộp', return: 'Trả lại bản nộp để bổ sung' } as const;

/** Letters to everybody of the unit, or of whoever follows it. */
export async function tellUnit(tx: Tx, { now }: Acting, { row, event, reason }: Told): Promise<void> {
  const unit = await tx.unit.findUniqueOrThrow({
    where: { id: row.unitId },
    select: { name: true, slug: true },
  });
  const people = await peopleOfLine(tx, { unitId: row.unitId, now });
  const what = `“${row.obligation.words}” năm ${row.year} của ${unit.name}`;
  const said = {
    accept: `Sở Nội vụ đã tiếp nhận bản nộp ${what}.`,
    return: `Sở Nội vụ trả lại bản nộp ${what} để bổ sung. Đề nghị đơn vị sửa theo lý do dưới đây rồi nộp lại.`,
  }[event];
  const at = `${env().PUBLIC_URL}${deskPage.answer(row.year, row.obligation.code, unit.slug)}`;
  await postAll(
    tx,
    people.map(({ id, email, name }) => ({
      to: email,
      personId: id,
      noun: 'delivery' as const,
      subjectId: row.id,
      subject: `${subjects[event]}: ${row.obligation.words}`,
      text: [
        `Kính gửi Ông/Bà ${name},`,
        said,
        ...(reason ? [`Lý do: ${reason}`] : []),
        `Xem tại: ${at}`,
      ].join('\n\n'),
    })),
    now,
  );
}

type Answered = { id: string; unitId: string; words: string; answer: string };

export async function tellAnswered(tx: Tx, { now }: Acting, row: Answered): Promise<void> {
  const people = await peopleOfLine(tx, { unitId: row.unitId, now });
  await postAll(
    tx,
    people.map(({ id, email, name }) => ({
      to: email,
      personId: id,
      noun: 'delivery' as const,
      subjectId: row.id,
      subject: 'Sở Nội vụ trả lời phản ánh vướng mắc',
      text: [
        `Kính gửi Ông/Bà ${name},`,
        `Đơn vị đã phản ánh: ${row.words}`,
        `Sở Nội vụ trả lời: ${row.answer}`,
        `Xem tại: ${env().PUBLIC_URL}${deskPage.difficulties}`,
      ].join('\n\n'),
    })),
    now,
  );
}
