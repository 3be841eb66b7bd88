import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pointsTyped } from '@/domain/contest/tally/points';
import { secondsTyped } from '@/domain/contest/tally/result-rows';
import { decidingIn } from '@/server/deciding/queries';
import { mayConfirmTyped } from '@/server/contest/second-hand/typed';
import { now } from '@/server/request/moment';
import { canType, seenOf } from '@/server/contest/sheets/part-results';
import { resultsOf } from '@/server/contest/sheets/typing-queries';
import { RefusalNotice } from '@/ui/form/outcome';
import { Section } from '@/ui/page/section';
import { ContestFrame, contestHere } from '../../../here';
import { ConfirmForm } from './confirm-form';
import { ImportForm } from './import-form';
import { ResultsForm } from './results-form';

export const metadata: Metadata = { title: 'Kết quả phần thi' };

type Props = { params: Promise<{ slug: string; part: string }> };

export default async function PartResultsPage({ params }: Props) {
  const { contest, by } = await contestHere(params, '/nhap-diem/phan');
  const key = (await params).part;
  const part = contest.rules.parts.find((one) => one.key === key) ?? notFound();
  const rows = await resultsOf(by, contest, part);
  const verdict = canType({ by: (await decidingIn(by, contest)).ofEntries([]), now: now() }, contest);
  const open = rows.filter(({ result }) => result && !result.confirmedById);
  const mine = open.filter(({ result }) => result?.typedById === by.personId);
  const waiting = `${open.length} kết quả chờ người thứ hai xác nhận${mine.length > 0 ? `, trong đó ${mine.length} do Ông/Bà nhập` : ''}.`;
  const given = { contest: contest.id, part: part.key };
  const others = open.flatMap(({ result }) => (result && result.typedById !== by.personId ? [result] : []));
  const typists = others.map(({ typedById }) => typedById);
  const late = await mayConfirmTyped(contest, { typists, by, now: now() });
  const known = Object.fromEntries(rows.map(({ code, result }) => [code, result?.at.toISOString() ?? null]));
  return (
    <ContestFrame contest={contest} by={by} at="/nhap-diem" title={`Kết quả phần thi ${part.name}`}>
      {!verdict.ok && <RefusalNotice refusal={verdict} />}
      {open.length > 0 && (
        <p>
          {waiting}{' '}
          <a href="#xac-nhan" className="link inline-flex min-h-11 items-center">
            Tới phần xác nhận, ở dưới bảng
          </a>
        </p>
      )}
      {verdict.ok && (
        <Section title="Nhập từ bảng tính" boxed>
          <ImportForm
            given={given}
            known={known}
            here={`${deskPage.contest(contest.slug)}/nhap-diem/phan/${part.key}`}
          />
        </Section>
      )}
      <Section title="Kết quả từng bài">
        <ResultsForm
          stand={rows.map(({ result }) => result?.at.getTime() ?? 0).join(' ')}
          given={given}
          known={known}
          part={part}
          writes={verdict.ok}
          rows={rows.map(({ code, unit, title, place, result, typedBy, confirmedBy }) => ({
            code,
            place: place?.place ?? null,
            unit,
            title,
            points: pointsTyped(result?.points),
            time: secondsTyped(result?.seconds ?? null),
            typedBy,
            confirmedBy,
          }))}
        />
      </Section>
      <div id="xac-nhan" className="scroll-mt-4">
        <ConfirmForm
          given={{ ...given, seen: seenOf(others) }}
          waiting={open.length > 0 ? waiting : null}
          sums={{
            count: others.length,
            points: part.scoredBy === 'secretary' ? sumOf(others.map(({ points }) => points)) : null,
            seconds: sumOf(others.map(({ seconds }) => seconds)),
          }}
          isAllowed={verdict.ok && late.ok && mine.length < open.length}
        />
        {verdict.ok && !late.ok && <RefusalNotice refusal={late} />}
      </div>
    </ContestFrame>
  );
}

const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
