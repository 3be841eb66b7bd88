import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { type Actor, mayOrganise, overseesAll, sits, unitsOf } from '@/domain/actor';
import { yearOf } from '@/domain/date/calendar';
import { canRegisterIn, type Season } from '@/domain/registry/duties/season';
import { owes, tallyOf } from '@/domain/registry/duties/duty-record';
import { now } from '@/server/request/moment';
import { contestTasksOf, hasContestTask } from '@/server/tasks/contests';
import { proposalsFor } from '@/server/proposals/queries';
import { ownModels } from '@/server/registry/models/my-models';
import { modelsWithTask } from '@/server/tasks/models';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { currentActor } from '@/server/account/session';
import { dutyRecordsOf } from '@/server/registry/duties/duties';
import { reportOf } from '@/server/registry/duties/year-report';
import { ButtonLink } from '@/ui/element/button';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { AdministratorNotices } from '../tasks/administrator-notices';
import { ContestTaskList } from '../tasks/contest-tasks';
import { ProposalList } from './de-nghi/list';
import { OwnAnswers } from '../tasks/own-answers';
import { OwnDuties } from '../tasks/own-duties';
import { WaitingDeliveries } from '../tasks/waiting-deliveries';
import { href, unitsHref } from './nghia-vu/ask';
import { ReportActions } from './nghia-vu/bao-cao/actions-bar';
import { groupOf } from './nghia-vu/bao-cao/lines';
import { Report } from './nghia-vu/bao-cao/report';
import { ModelTasks } from '../tasks/model-tasks';

export const metadata: Metadata = { title: 'Việc của tôi' };

export default async function DeskPage() {
  const by = await currentActor();
  const moment = now();
  const season = currentOf(await seasons(), moment);
  const [modelTasks, contestTasks, dutyRecords, proposals] = await Promise.all([
    modelsWithTask({ by, now: moment }),
    contestTasksOf({ by, now: moment }),
    season ? dutyRecordsOf({ by, now: moment }, [season.year]) : [],
    proposalsFor({ by, now: moment }),
  ]);
  const models = season ? await ownModels(by, unitsOf(by), [season.year]) : [];
  const own = dutyRecords.filter(({ unit }) => unitsOf(by).includes(unit.id));
  const works = mayOrganise(by).ok || unitsOf(by).length > 0;
  const judges = hasContestTask(by);
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Việc của tôi"
          actions={
            season && own.length > 0 && canRegisterIn(season).ok ? (
              <ButtonLink href={`${deskPage.newModel}?nam=${season.year}`} variant="secondary">
                Đăng ký mô hình
              </ButtonLink>
            ) : undefined
          }
        />
      </div>
      <div className="space-y-8">
        {sits(by, 'administrator') && <AdministratorNotices now={moment} />}
        {overseesAll(by) && season && works && <Figures dutyRecords={dutyRecords} year={season.year} />}
        {overseesAll(by) && season && !works && <YearAtAGlance season={season} by={by} />}
        {season &&
          own.map((dutyRecord) => (
            <OwnDuties
              key={dutyRecord.unit.id}
              dutyRecord={dutyRecord}
              season={season}
              now={moment}
              models={models.filter(({ unitId }) => unitId === dutyRecord.unit.id)}
            />
          ))}
        {unitsOf(by).length > 0 && <OwnAnswers by={by} now={moment} />}
        <WaitingDeliveries by={by} year={yearOf(moment)} />
        {proposals.length > 0 && (
          <Section title="Việc cần hai người" boxed>
            <ProposalList rows={proposals} />
          </Section>
        )}
        {works && <ModelTasks items={modelTasks} now={moment} />}
        {(contestTasks.length > 0 || (judges && !works)) && <ContestTaskList tasks={contestTasks} />}
        {!works && !judges && proposals.length === 0 && sits(by, 'administrator') && <NothingWaits />}
        {!works && !judges && !overseesAll(by) && !sits(by, 'administrator') && (
          <EmptyState title="Tài khoản chưa được giao vai trò nào" icon="user">
            Liên hệ Sở Nội vụ để được giao vai trò.
          </EmptyState>
        )}
      </div>
    </>
  );
}

/** Who follows the whole province and has nothing to do here reads the year: the same page as the report. */
async function YearAtAGlance({ season, by }: { season: Season; by: Actor }) {
  const nam = String(season.year);
  return (
    <section className="space-y-4">
      <div className="no-print flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-xl">Năm {nam}</h2>
        <div className="flex flex-wrap gap-2">
          <ReportActions nam={nam} />
          <ButtonLink variant="secondary" href={href(deskPage.dutyReport, { nam })}>
            Các năm khác
          </ButtonLink>
        </div>
      </div>
      <Report report={await reportOf({ by, now: now() }, { season, groupOf })} now={now()} />
    </section>
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
  { href: deskPage.people, label: 'Người dùng' },
  { href: deskPage.proposals, label: 'Việc cần hai người' },
  { href: deskPage.units, label: 'Đơn vị' },
  { href: deskPage.outbox, label: 'Thư đi' },
  { href: deskPage.history, label: 'Nhật ký' },
];

type Standings = Awaited<ReturnType<typeof dutyRecordsOf>>;

function Figures({ dutyRecords, year }: { dutyRecords: Standings; year: number }) {
  const nam = String(year);
  const tally = tallyOf(dutyRecords);
  const owing = dutyRecords.filter((dutyRecord) => owes(dutyRecord).length > 0).length;
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
