import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organises } from '@/domain/actor';
import { sitsIn } from '@/domain/contest/conflict';
import { pointsTyped } from '@/domain/contest/points';
import { secondsTyped } from '@/domain/contest/result-rows';
import { now } from '@/server/moment';
import { canType, seenOf } from '@/server/part-results';
import { resultsOf } from '@/server/typing-desk';
import { RefusalNotice } from '@/ui/outcome';
import { Section } from '@/ui/section';
import { ContestFrame, contestHere } from '../../../here';
import { ConfirmForm } from './confirm-form';
import { ImportForm } from './import-form';
import { ResultsForm } from './results-form';

export const metadata: Metadata = { title: 'Kết quả phần thi' };

type Props = { params: Promise<{ slug: string; part: string }> };

export default async function PartResultsPage({ params }: Props) {
  const { contest, by } = await contestHere(params);
  if (!organises(by).ok && !sitsIn(by, contest.id, 'secretary')) notFound();
  const key = (await params).part;
  const part = contest.rules.parts.find((one) => one.key === key) ?? notFound();
  const rows = await resultsOf(contest, part, by);
  const verdict = canType(contest, by, now());
  const open = rows.filter(({ result }) => result && !result.confirmedById);
  const mine = open.filter(({ result }) => result?.typedById === by.personId);
  const given = { contest: contest.id, part: part.key };
  const others = open.flatMap(({ result }) => (result && result.typedById !== by.personId ? [result] : []));
  const known = Object.fromEntries(rows.map(({ code, result }) => [code, result?.at.toISOString() ?? null]));
  return (
    <ContestFrame contest={contest} by={by} at="/nhap-diem" title={`Kết quả phần thi ${part.name}`}>
      {!verdict.ok && <RefusalNotice refusal={verdict} />}
      <ConfirmForm
        given={{ ...given, seen: seenOf(others) }}
        waiting={
          open.length > 0
            ? `${open.length} kết quả chờ người thứ hai xác nhận${mine.length > 0 ? `, trong đó ${mine.length} do Ông/Bà nhập` : ''}.`
            : null
        }
        may={verdict.ok && mine.length < open.length}
      />
      {verdict.ok && (
        <Section title="Nhập từ bảng tính" boxed>
          <ImportForm
            given={given}
            known={known}
            here={`/ban-lam-viec/hoi-thi/${contest.slug}/nhap-diem/phan/${part.key}`}
          />
        </Section>
      )}
      <Section title="Kết quả từng bài">
        <ResultsForm
          key={rows.map(({ result }) => result?.at.getTime() ?? 0).join(' ')}
          given={given}
          known={known}
          part={part}
          writes={verdict.ok}
          rows={rows.map(({ code, unit, title, result, typedBy, confirmedBy }) => ({
            code,
            unit,
            title,
            points: pointsTyped(result?.points),
            time: secondsTyped(result?.seconds ?? null),
            typedBy,
            confirmedBy,
          }))}
        />
      </Section>
    </ContestFrame>
  );
}
