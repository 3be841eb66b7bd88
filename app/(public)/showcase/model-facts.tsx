import { publicPage } from '@/domain/addresses';
import Link from 'next/link';
import { dayOf } from '@/domain/date/calendar';
import { tags } from '@/domain/registry/model/form';
import { hrefOf, noAsk } from '@/domain/showcase/ask';
import { standsIn } from '@/domain/text/place';
import { now } from '@/server/request/moment';
import type { Story } from '@/server/public/showcase/story';
import { formatBytes, formatDate } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import {
  factWords,
  fieldWords,
  formWords,
  holderWords,
  originWords,
  statusWords,
  tagWords,
} from '@/ui/words/words';

/** Beside the story: whose it is, by which decision it was recognised, its years. */
export function ModelFacts({ story }: { story: Story }) {
  const { unit, decision } = story;
  const today = dayOf(now());
  const place = standsIn({ ...story, kind: unit.kind });
  const known = tags.filter((tag) => story.tags.includes(tag));
  return (
    <aside aria-label="Thông tin mô hình" className="mt-8 space-y-6 lg:mt-0">
      {decision && <DecisionPlate story={story} />}
      <dl className="space-y-4 rounded-lg border border-line bg-surface p-5 shadow-card print:grid print:break-inside-avoid print:grid-cols-2 print:gap-4 print:space-y-0">
        <Fact term="Đơn vị thực hiện">
          <Link href={publicPage.unit(unit.slug)} prefetch={false} className="link font-medium">
            {unit.name}
          </Link>
          {story.nowNamed && <span className="block text-sm text-ink-faint">Nay là {story.nowNamed}</span>}
          {place && <span className="block text-sm text-ink-faint">{place}</span>}
          {unit.successors.map(({ successor, effective }) => (
            <span key={successor.slug} className="block text-sm text-ink-faint">
              {effective > today ? 'Sẽ thuộc' : 'Nay thuộc'}{' '}
              <Link href={publicPage.unit(successor.slug)} prefetch={false} className="link">
                {successor.name}
              </Link>{' '}
              từ {formatDate(effective)}
            </span>
          ))}
        </Fact>
        {story.field && (
          <Fact term={formWords.field}>
            <Link href={hrefOf(noAsk, { field: story.field })} prefetch={false} className="link">
              {fieldWords[story.field]}
            </Link>
          </Fact>
        )}
        {known.length > 0 && (
          <Fact term={formWords.tags}>
            {known.map((tag) => (
              <Link key={tag} href={hrefOf(noAsk, { tag })} prefetch={false} className="link block">
                {tagWords[tag]}
              </Link>
            ))}
          </Fact>
        )}
        <Fact term={formWords.holder}>{holderWords[story.holder]}</Fact>
        <Fact term={factWords.origin}>{originWords[story.origin]}</Fact>
      </dl>
      <Milestones story={story} />
      <Years story={story} />
    </aside>
  );
}

function DecisionPlate({ story: { decision } }: { story: Story }) {
  if (!decision) return null;
  return (
    <div className="rounded-lg border border-t-4 border-line border-t-accent bg-surface p-5 shadow-card print:break-inside-avoid">
      <p className="flex items-center gap-2 font-semibold text-accent-strong">
        <Icon name="flower" className="size-5" /> Quyết định công nhận
      </p>
      <p className="mt-1 text-lg font-medium">Số {decision.number}</p>
      <p className="text-ink-soft">ngày {formatDate(decision.issuedOn)}</p>
      <p className="text-ink-soft">{decision.authority}</p>
      {decision.summary && <p className="mt-2 text-sm text-ink-soft">{decision.summary}</p>}
      {decision.scans.map(({ file: { id, name, size } }) => (
        <a
          key={id}
          className="link mt-2 inline-flex min-h-11 items-center print:hidden"
          href={`/api/tep/${id}/${encodeURIComponent(name)}`}
          download
        >
          Bản chụp văn bản đã ký ({formatBytes(Number(size))})
        </a>
      ))}
    </div>
  );
}

function Milestones({ story }: { story: Story }) {
  const steps = [
    { label: 'Đăng ký', at: story.submittedAt },
    { label: statusWords.recognised, at: story.recognisedAt },
    { label: statusWords.replicated, at: story.status === 'replicated' ? story.statusSince : null },
  ];
  return (
    <section className="no-print">
      <h2 className="text-base">Các mốc</h2>
      <ol className="mt-2 border-l-2 border-primary-line">
        {steps.map(
          ({ label, at }) =>
            at && (
              <li key={label} className="relative py-1 pl-5">
                <span className="absolute top-3 -left-[7px] size-3 rounded-full border-2 border-surface bg-primary" />
                <span className="font-medium">{label}</span>{' '}
                <time dateTime={at.toISOString()} className="text-ink-faint">
                  {formatDate(at)}
                </time>
              </li>
            ),
        )}
      </ol>
    </section>
  );
}

function Years({ story }: { story: Story }) {
  const years = [
    ...(story.continuedFrom ? [{ ...story.continuedFrom, words: 'Tiếp nối từ' }] : []),
    ...story.continuedBy.map((later) => ({ ...later, words: 'Tiếp tục duy trì' })),
  ];
  if (years.length === 0) return null;
  return (
    <section>
      <h2 className="text-base">Qua các năm</h2>
      <ul className="mt-2 space-y-2">
        {years.map(({ slug, name, year, words }) => (
          <li key={slug}>
            <span className="block text-sm text-ink-faint">
              {words} năm {year}
            </span>
            <Link href={publicPage.model(slug)} prefetch={false} className="link">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-faint">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
