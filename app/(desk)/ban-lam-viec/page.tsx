import type { Metadata } from 'next';
import { organises, overseesAll, sits, unitsOf } from '@/domain/actor';
import { owes, tallyOf } from '@/domain/standing';
import { now } from '@/server/moment';
import { contestWorkOf, hasContestTask } from '@/server/contest-work';
import { queueOf } from '@/server/queue';
import { currentOf, seasons } from '@/server/seasons';
import { currentActor } from '@/server/session';
import { standingsOf } from '@/server/standings';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { Stat, StatGrid } from '@/ui/stat';
import { ContestWorkList } from './contest-work';
import { OwnDuties } from './own-duties';
import { unitsHref } from './nghia-vu/ask';
import { WorkQueue } from './work-queue';

export const metadata: Metadata = { title: 'Việc của tôi' };

export default async function DeskPage() {
  const by = await currentActor();
  const moment = now();
  const season = currentOf(await seasons(), moment);
  const [queue, contestWork, standings] = await Promise.all([
    queueOf(by, moment),
    contestWorkOf(by, moment),
    season ? standingsOf([season.year], by, moment) : [],
  ]);
  const own = standings.filter(({ unit }) => unitsOf(by).includes(unit.id));
  const works = organises(by).ok || unitsOf(by).length > 0;
  const judges = hasContestTask(by);
  return (
    <>
      <PageHeader title="Việc của tôi" />
      <div className="space-y-8">
        {overseesAll(by) && season && <Figures standings={standings} year={season.year} />}
        {season &&
          own.map((standing) => (
            <OwnDuties
              key={standing.unit.id}
              standing={standing}
              season={season}
              now={moment}
              begun={queue.some(({ unit, year }) => year === season.year && unit.id === standing.unit.id)}
            />
          ))}
        {works && <WorkQueue items={queue} now={moment} />}
        {(contestWork.length > 0 || (judges && !works)) && <ContestWorkList works={contestWork} />}
        {!works && !judges && sits(by, 'administrator') && <NothingWaits />}
        {!works && !judges && !overseesAll(by) && !sits(by, 'administrator') && (
          <EmptyState title="Tài khoản chưa được giao vai trò nào" icon="user">
            Liên hệ Sở Nội vụ để được giao vai trò.
          </EmptyState>
        )}
      </div>
    </>
  );
}

/** Nothing ever waits for an administrator; the places where the work is are one press away. */
function NothingWaits() {
  return (
    <EmptyState
      title="Không có việc nào đang chờ"
      icon="check"
      actions={shortcuts.map(({ href, label }) => (
        <ButtonLink key={href} variant="secondary" href={href}>
          {label}
        </ButtonLink>
      ))}
    />
  );
}

const shortcuts = [
  { href: '/ban-lam-viec/nguoi-dung', label: 'Người dùng' },
  { href: '/ban-lam-viec/don-vi', label: 'Đơn vị' },
  { href: '/ban-lam-viec/hop-thu-di', label: 'Thư đi' },
  { href: '/ban-lam-viec/nhat-ky', label: 'Nhật ký' },
];

type Standings = Awaited<ReturnType<typeof standingsOf>>;

function Figures({ standings, year }: { standings: Standings; year: number }) {
  const nam = String(year);
  const tally = tallyOf(standings);
  const owing = standings.filter((standing) => owes(standing).length > 0).length;
  return (
    <Section title={`Năm ${nam}`}>
      <StatGrid>
        <Stat label="Đơn vị" value={tally.bound} href={unitsHref({ nam })} />
        <Stat
          label="Đã đăng ký mô hình"
          value={tally.registered}
          tone="success"
          href={unitsHref({ nam, duty: 'registration', state: 'delivered' })}
        />
        <Stat
          label="Có việc quá hạn"
          value={tally.overdue}
          tone="danger"
          href={unitsHref({ nam, state: 'missing' })}
        />
        <Stat
          label="Còn việc chưa nộp"
          value={owing}
          tone="warning"
          href={unitsHref({ nam, state: 'owed' })}
        />
        <Stat
          label="Hoàn thành đủ nhiệm vụ"
          value={tally.complete}
          tone="success"
          href={unitsHref({ nam, state: 'delivered' })}
        />
      </StatGrid>
    </Section>
  );
}
