import type { ContestRow } from '@/server/contest/row';
import { DefinitionList } from '@/ui/list/definition-list';
import { Disclosure } from '@/ui/focus/disclosure';
import { formatDate } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { Dates } from '../dates';
import { setUpWords } from './texts';

/** The set-up to read, where it can no longer be changed. */
export function Settings({ contest, now }: { contest: ContestRow; now: Date }) {
  return (
    <>
      <Section title="Hội thi" boxed>
        <DefinitionList
          items={[
            { term: setUpWords.name, value: contest.name },
            { term: setUpWords.organiser, value: contest.organiser },
          ]}
        />
      </Section>
      <Section title="Mốc thời gian" boxed>
        <Dates contest={contest} inside now={now} />
      </Section>
      <Paper
        title="Thể lệ"
        number={contest.rulesNumber}
        issuedOn={contest.rulesIssuedOn}
        text={contest.rulesText}
      />
      <Paper
        title="Quy chế chấm thi"
        number={contest.judgingNumber}
        issuedOn={contest.judgingIssuedOn}
        text={contest.judgingText}
      />
    </>
  );
}

type PaperProps = { title: string; number: string; issuedOn: Date | null; text: string };

function Paper({ title, number, issuedOn, text }: PaperProps) {
  return (
    <Section title={title} boxed>
      <DefinitionList
        items={[
          { term: 'Số, ký hiệu văn bản', value: number || undefined },
          { term: 'Ngày ban hành', value: issuedOn ? formatDate(issuedOn) : undefined },
        ]}
      />
      {text && (
        <Disclosure summary={`Toàn văn ${title}`}>
          <div className="max-w-reading whitespace-pre-line">{text}</div>
        </Disclosure>
      )}
    </Section>
  );
}
