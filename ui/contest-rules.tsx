import type { Block, ContestRules, Part } from '@/domain/contest/setup/rules';
import { dayOf } from '@/domain/date/calendar';
import type { UnitKind } from '@/domain/unit/unit';
import { partKindWords } from './words/contest/contest';
import { scoredByWords, timeRuleWords } from './words/contest/contest-desk';
import { countingWords } from './words/contest/counting';
import { DefinitionList } from './list/definition-list';
import { formatNumber } from './words/format';
import { Section } from './page/section';
import { kindWordsOn } from './words/kinds';

type Kind = { kind: UnitKind; names: ReadonlyMap<string, string>; on: Date };

/** "Xã, phường của Cụm thi đua số 1" */
const kindOf = ({ groupId }: Block, { kind, names, on }: Kind): string =>
  groupId === undefined
    ? kindWordsOn(kind, on)
    : `${kindWordsOn(kind, on)} của ${names.get(groupId) ?? 'cụm, khối khác'}`;

const points = (hundredths: number) => formatNumber(hundredths / 100, 2);

/** The rules of a contest as people read them. @param names of admitted units and of groups, by id */
export function ContestRulesView({
  rules,
  names,
  opensAt,
}: {
  rules: ContestRules;
  opensAt: Date;
  names: ReadonlyMap<string, string>;
}) {
  return (
    <>
      <Section title="Khối dự thi" boxed>
        <DefinitionList
          items={rules.blocks.map((block) => ({
            term: block.name,
            value: [
              ...block.kinds.map((kind) => kindOf(block, { kind, names, on: dayOf(opensAt) })),
              ...block.admitted.map(
                ({ unitId, decision }) => `${names.get(unitId) ?? 'Đơn vị khác'} (theo ${decision})`,
              ),
            ].join('; '),
          }))}
        />
      </Section>
      <Section title="Phần thi" boxed>
        {rules.parts.map((part) => (
          <PartView key={part.key} part={part} />
        ))}
      </Section>
      <Section
        title="Cách tính điểm, xếp hạng và xét giải"
        intro="Áp dụng như nhau cho mọi bài; ai cũng có thể tính lại từ gói kết quả công bố."
        boxed
      >
        <DefinitionList items={countingWords(rules)} />
      </Section>
      <Section title="Giải thưởng" boxed>
        <DefinitionList items={prizeItems(rules)} />
      </Section>
      <Section title="Điều kiện dự thi" boxed>
        <DefinitionList
          items={[
            {
              term: 'Đội thi',
              value: `Từ ${rules.team.least} đến ${rules.team.most} thành viên, trong đó một đội trưởng; không quá ${rules.team.reserves} dự bị`,
            },
            {
              term: 'Mô hình của năm',
              value:
                rules.eligibility.dutyYear === null
                  ? 'Không yêu cầu'
                  : `Đơn vị đã đăng ký mô hình “Dân vận khéo” năm ${rules.eligibility.dutyYear}`,
            },
            {
              term: 'Xét giải chính',
              value: rules.eligibility.allParts
                ? 'Phải dự đủ các phần thi'
                : 'Không bắt buộc dự đủ các phần thi',
            },
            { term: 'Trả lại bổ sung', value: `Nhiều nhất ${rules.returnsAllowed} lần` },
            { term: 'Chấm kín', value: rules.blind ? 'Có, giám khảo không biết tên đơn vị' : 'Không' },
          ]}
        />
      </Section>
    </>
  );
}

function PartView({ part }: { part: Part }) {
  return (
    <section className="border-t border-line pt-4 first:border-t-0 first:pt-0">
      <h3 className="text-lg">
        {part.name} – {points(part.points)} điểm
      </h3>
      <p className="text-sm text-ink-soft">
        {partKindWords[part.kind]} · {scoredByWords[part.scoredBy]} · Bước điểm {points(part.step)}
        {part.passMark !== null && ` · Điểm sàn ${points(part.passMark)}`}
        {part.time && ` · Thời gian ${clock(part.time.limit)}. ${penaltyWords(part.time)}`}
      </p>
      {part.criteria.length > 0 && (
        <ol className="list-decimal space-y-2 pt-2 pl-6">
          {part.criteria.map((criterion) => (
            <li key={criterion.key}>
              {criterion.name}: <strong>{points(criterion.points)} điểm</strong>
              {criterion.levels.length > 0 && (
                <ul className="list-disc pl-5 text-sm text-ink-soft">
                  {criterion.levels.map((level) => (
                    <li key={level.from}>
                      Từ {points(level.from)}: {level.text}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What running over the time costs, with its points. */
function penaltyWords(time: NonNullable<Part['time']>): string {
  if (time.shape === 'cutOff') return timeRuleWords.cutOff;
  if (time.shape === 'bands')
    return `Quá giờ dưới một phút trừ ${points(time.underOneMinute)} điểm, từ một phút trừ ${points(time.fromOneMinute)} điểm`;
  return `${timeRuleWords[time.shape]}: ${points(time.points)} điểm mỗi phút`;
}

const clock = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60} phút` : `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`;

const nameIn = (rows: readonly { key: string; name: string }[], key: string): string =>
  rows.find((row) => row.key === key)?.name ?? key;

const prizeItems = (rules: ContestRules) => [
  ...rules.blocks.map((block) => ({
    term: block.name,
    value: rules.prizes
      .filter((prize) => prize.kind === 'main' && prize.block === block.key)
      .map((prize) => `${prize.count} ${prize.name}`)
      .join('\n'),
  })),
  ...rules.prizes
    .filter((prize) => prize.kind === 'side')
    .map((prize) => ({
      term: prize.name,
      value: `${prize.count} giải, phần thi “${nameIn(rules.parts, prize.part)}”${prize.block ? `, ${nameIn(rules.blocks, prize.block)}` : ''}`,
    })),
];
