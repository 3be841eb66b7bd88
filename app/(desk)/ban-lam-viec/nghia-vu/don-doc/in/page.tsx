import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { phonesOf } from '@/server/units/contacts';
import { ButtonLink } from '@/ui/element/button';
import { EmptyState } from '@/ui/list/empty-state';
import { PrintButton } from '@/ui/page/print-button';
import { Tabs } from '@/ui/page/tabs';
import { href, type Query, unitsParams } from '../../ask';
import { debtorsFor } from '../debtors';
import { hasGroupsIn } from '@/domain/unit/group';
import { schemeInForce } from '@/server/obligations/scheme-queries';
import { schemeCalled } from '@/ui/words/plan/obligation';
import { byDistrict, OfficialLetter } from './official-letter';
import { PhoneList } from './phone-list';
import { deskHere } from '../../../screens';

export const metadata: Metadata = { title: 'Bản in đôn đốc' };

const papers = ['danh-ba', 'cong-van', 'theo-huyen'] as const;
const paperWords: Record<(typeof papers)[number], string> = {
  'danh-ba': 'Danh bạ để gọi điện',
  'cong-van': 'Công văn chung',
  'theo-huyen': 'Công văn theo từng huyện',
};

/** A group has no body to which a letter could go. */
const papersOf = (year: number) => papers.filter((paper) => paper !== 'theo-huyen' || !hasGroupsIn(year));

const asked = z.object({
  ban: z.enum(papers).catch('danh-ba'),
  /** also those whom the letters of the portal reach */
  ai: z.literal('tat-ca').nullable().catch(null),
});

const here = deskPage.reminders;

type Props = { searchParams: Promise<Query> };

export default async function ReminderPapersPage({ searchParams }: Props) {
  const by = await deskHere('/nghia-vu/don-doc');
  const query = await searchParams;
  const { ai, ...typed } = asked.parse(query);
  const { ask, season, moment, debtors: all } = (await debtorsFor(by, query)) ?? notFound();
  const ban = papersOf(season.year).find((paper) => paper === typed.ban) ?? papers[0];
  const debtors = ai ? all : all.filter(({ people }) => people.length === 0);
  const phones = await phonesOf(
    by,
    debtors.map(({ dutyRecord }) => dutyRecord.unit.id),
  );
  const params = unitsParams({ ...ask, page: 1 });
  const hrefOf = (more: Record<string, string>) => href(`${here}/in`, { ...params, ban, ...more });
  const scheme = await schemeInForce(season.year);
  const frame = { season, moment, everybody: ai !== null, plan: scheme && schemeCalled(scheme) };
  return (
    <>
      <div className="no-print space-y-2 pb-4">
        <div className="flex flex-wrap gap-2">
          <PrintButton>In</PrintButton>
          <ButtonLink variant="secondary" href={href(here, params)}>
            Về trang đôn đốc
          </ButtonLink>
          <ButtonLink variant="secondary" href={hrefOf(ai ? {} : { ai: 'tat-ca' })}>
            {ai ? 'Chỉ đơn vị chưa có tài khoản' : 'Tất cả đơn vị có việc quá hạn'}
          </ButtonLink>
        </div>
        <Tabs
          label="Bản in"
          items={papersOf(season.year).map((paper) => ({
            label: paperWords[paper],
            href: href(`${here}/in`, { ...params, ban: paper, ...(ai && { ai }) }),
            current: paper === ban,
          }))}
        />
      </div>
      {debtors.length === 0 && <EmptyState title="Không có đơn vị nào" icon="check" />}
      {debtors.length > 0 && ban === 'danh-ba' && <PhoneList debtors={debtors} phones={phones} {...frame} />}
      {debtors.length > 0 && ban === 'cong-van' && <OfficialLetter debtors={debtors} to={null} {...frame} />}
      {ban === 'theo-huyen' &&
        byDistrict(debtors).map(([district, rows]) => (
          <OfficialLetter key={district ?? ''} debtors={rows} to={district} {...frame} />
        ))}
    </>
  );
}
