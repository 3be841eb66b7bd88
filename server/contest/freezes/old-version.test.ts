import { createHash } from 'node:crypto';
import { markupOf } from '../../testing/markup';
import { beforeAll, expect, test } from 'vitest';
import * as file from '@/app/(public)/hoi-thi/[slug]/goi-ket-qua.json/route';
import ResultsPage from '@/app/(public)/hoi-thi/[slug]/ket-qua/page';
import CertificatePage from '@/app/(public)/xac-minh/[code]/page';
import { canonical } from '@/domain/proof/canonical';
import { confirmFrozen, hands, marks, type Stage, stage, when } from '../../testing/contest';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';
import { approve, freeze, sign } from '../results/results';
import { testDatabase } from '../../testing/database';
import { versionsWithoutText } from './old';
import { bundleOf, isTrue } from './read';

// A version that was published before there was a frozen text: made like one by taking the text out
// again.

let s: Stage;
let slug: string;
let code: string;
let hash: string;
let id: string;

beforeAll(async () => {
  s = await stage(2);
  for (const judge of [s.chief, s.first])
    for (const [n, entry] of s.entries.entries()) await marks(judge, { entryId: entry.id, more: 25 * n });
  ({ id } = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  ));
  await approve({ by: s.auditor, now: when.deciding }, id);
  await sign({ by: s.signer, now: when.deciding }, id);
  await confirmFrozen(id);
  await sign({ by: s.second, now: when.deciding }, id);
  const bundle = bundleOf(await db().freeze.findUniqueOrThrow({ where: { id } }));
  hash = createHash('sha256').update(canonical(bundle)).digest('hex');
  const { sql, forge } = testDatabase();
  const { rules, input, awards, outcome } = bundle;
  await sql(
    `UPDATE "Freeze" SET text = NULL, "approverId" = NULL, "firstSignerId" = NULL, "secondSignerId" = NULL,
       inputs = $1, outcome = $2, hash = $3`,
    [JSON.stringify({ rules, input, awards }), JSON.stringify(outcome), hash],
  );
  await forge(`UPDATE "History" SET detail = detail - 'entryIds' - 'codes' WHERE noun = 'result'`);
  const award = await db().award.findFirstOrThrow({ where: { prize: 'huyen-nhat', code: { not: null } } });
  code = award.code ?? '';
  ({ slug } = await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  setClock(when.deciding);
}, 180_000);

const at = () => ({ params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) });

test('it keeps its hash and its file, and still recomputes', async () => {
  const served = JSON.parse(await (await file.GET(new Request('http://localhost/x'), at())).text());
  expect(Object.keys(served)).toEqual(['contest', 'version', 'publishedAt', 'hash', 'bundle']);
  expect(served.hash).toBe(hash);
  expect(createHash('sha256').update(canonical(served.bundle)).digest('hex')).toBe(hash);
  expect(isTrue(await db().freeze.findUniqueOrThrow({ where: { id } }))).toBe(true);
});

test('results page, certificate and verify say what it does not prove', async () => {
  const page = await markupOf(await ResultsPage(at()));
  expect(page).toContain('được chốt theo cách cũ');
  expect(page).toContain('Huyện Chim Yến 1');
  expect(page).not.toContain('Người chốt, xác nhận và ký');
  const certificate = await markupOf(
    await CertificatePage({ params: Promise.resolve({ code }), searchParams: Promise.resolve({}) }),
  );
  expect(certificate).toContain('được chốt theo cách cũ');
  expect(certificate).toContain('Giấy chứng nhận hợp lệ');
  expect((await versionsWithoutText(s.contestId)).map((one) => one.id)).toEqual([id]);
});
