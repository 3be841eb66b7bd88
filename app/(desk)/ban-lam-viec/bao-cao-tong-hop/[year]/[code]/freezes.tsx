import { deskPage } from '@/domain/addresses';
import type { ReportBench } from '@/server/reports/queries';
import { buttonClass, ButtonLink } from '@/ui/element/button';
import { Hash } from '@/ui/element/hash';
import { DownloadLink } from '@/ui/page/drawn-for';
import { Section } from '@/ui/page/section';
import { formatMoment } from '@/ui/words/format';
import type { Here } from './ask';
import { FreezeForm } from './freeze-form';

type Props = { bench: ReportBench; here: Here; writes: boolean };

/** The frozen versions, the newest first, and the way to one more. */
export const Freezes = ({ bench: { freezes, report }, here, writes }: Props) => (
  <Section
    title="Bản đã chốt"
    id="ban-chot"
    intro="Bản chốt giữ nguyên số liệu và lời văn của lúc chốt, có mã sha256; đơn vị sửa về sau chỉ vào bản chốt sau."
    boxed
  >
    {freezes.length === 0 && <p className="text-ink-soft">Chưa chốt bản nào.</p>}
    <ul className="divide-y divide-line">
      {freezes.map(({ id, version, reason, hash, frozenAt }) => (
        <li key={id} className="space-y-2 py-3">
          <p className="font-medium">
            Bản {version}, chốt lúc {formatMoment(frozenAt)}
          </p>
          {reason && <p className="whitespace-pre-line">Lý do: {reason}</p>}
          <p>
            <Hash hash={hash} />
          </p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink variant="secondary" href={deskPage.frozenReport(here.year, here.code, version)}>
              Xem, in bản {version}
            </ButtonLink>
            <DownloadLink
              className={buttonClass('secondary')}
              href={`${deskPage.frozenReport(here.year, here.code, version)}/xuat`}
            >
              Phụ lục bản {version} (XLSX)
            </DownloadLink>
          </div>
        </li>
      ))}
    </ul>
    {writes && <FreezeForm {...here} version={1 + (freezes[0]?.version ?? 0)} seen={report?.revision ?? 0} />}
  </Section>
);
