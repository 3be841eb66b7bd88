import type { ContestRules, Part, TieRule } from '@/domain/contest/rules';
import { methodWords, partKindWords } from './contest-words';
import { scoredByWords, tieRuleWords, timeRuleWords } from './contest-desk-words';
import { DefinitionList } from './definition-list';
import { formatNumber } from './format';
import { Section } from './section';
import { unitKindWords } from './words';

const points = (hundredths: number) => formatNumber(hundredths / 100, 2);

/** The rules of a contest as people read them. @param units the names of admitted units, by id */
export function ContestRulesView({
  rules,
  units,
}: {
  rules: ContestRules;
  units: ReadonlyMap<string, string>;
}) {
  return (
    <>
      <Section title="Khối dự thi" boxed>
        <DefinitionList
          items={rules.blocks.map((block) => ({
            term: block.name,
            value: [
              ...block.kinds.map((kind) => unitKindWords[kind]),
              ...block.admitted.map(
                ({ unitId, decision }) => `${units.get(unitId) ?? 'Đơn vị khác'} (theo ${decision})`,
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
      <Section title="Xếp hạng" boxed>
        <DefinitionList
          items={[
            { term: 'Tổng hợp điểm', value: methodWords[rules.aggregation.method] },
            ...(rules.aggregation.outlier === null
              ? []
              : [
                  {
                    term: 'Phiếu lệch',
                    value: `Bỏ phiếu lệch trung bình quá ${points(rules.aggregation.outlier)} điểm (thang 10)`,
                  },
                ]),
            ...(rules.aggregation.thirdMarking === null
              ? []
              : [
                  {
                    term: 'Chấm lần ba',
                    value: `Khi hai phiếu lệch từ ${points(rules.aggregation.thirdMarking)} điểm (thang 100)`,
                  },
                ]),
            {
              term: 'Khi bằng điểm',
              value:
                rules.ties.map((tie, at) => `${at + 1}. ${tieWords(rules, tie)}`).join('\n') || 'Đồng hạng',
            },
            ...(rules.passMark === null
              ? []
              : [{ term: 'Điểm sàn', value: `${points(rules.passMark)} điểm` }]),
          ]}
        />
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
        {part.time && ` · ${timeRuleWords[part.time.shape]} (${clock(part.time.limit)})`}
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

const clock = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60} phút` : `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`;

const nameIn = (rows: readonly { key: string; name: string }[], key: string): string =>
  rows.find((row) => row.key === key)?.name ?? key;

const tieWords = (rules: ContestRules, tie: TieRule): string =>
  tie.rule === 'chair' ? tieRuleWords.chair : `${tieRuleWords[tie.rule]} “${nameIn(rules.parts, tie.part)}”`;

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
