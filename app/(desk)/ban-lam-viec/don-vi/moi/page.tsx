import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { dayOf } from '@/domain/date/calendar';
import { hasDistrictsOn } from '@/domain/unit/unit';
import { now } from '@/server/request/moment';
import { existing, unitChoices } from '@/server/units/queries';
import { PageHeader } from '@/ui/page/page-header';
import { AddUnitForm } from './form';
import { kindOptions } from '@/ui/words/kinds';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Thêm đơn vị' };

export default async function AddUnitPage() {
  await deskHere('/don-vi');
  const today = dayOf(now());
  const parents = await unitChoices(
    { AND: [existing(today), { kind: { in: ['province', 'department', 'district'] } }] },
    today,
  );
  return (
    <>
      <PageHeader
        title="Thêm đơn vị"
        steps={[{ label: 'Đơn vị', href: deskPage.units }, { label: 'Thêm' }]}
      />
      <AddUnitForm parents={parents} kinds={kindOptions({ districts: hasDistrictsOn(today) })} />
    </>
  );
}
