import { sectionKeys } from '@/domain/report/frozen';
import type { ReportBench } from '@/server/reports/queries';
import { DefinitionList } from '@/ui/list/definition-list';
import { Section } from '@/ui/page/section';
import { sectionWords } from '@/ui/words/plan/report';
import type { Here } from './ask';
import { WordsForm } from './words-form';

type Props = { bench: ReportBench; here: Here; writes: boolean };

export const ReportWords = ({ bench: { report, sections }, here, writes }: Props) => (
  <Section title="Lời văn của báo cáo" boxed>
    {writes ? (
      <WordsForm {...here} revision={report?.revision ?? 0} sections={sections} />
    ) : (
      <DefinitionList
        items={sectionKeys.map((key) => ({ term: sectionWords[key], value: sections[key] || undefined }))}
      />
    )}
  </Section>
);
