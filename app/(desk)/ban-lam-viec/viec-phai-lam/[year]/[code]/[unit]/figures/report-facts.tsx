import type { Due } from '@/domain/obligation/due';
import { formFor } from '@/domain/report/form';
import { DefinitionList } from '@/ui/list/definition-list';
import { dueWordsOf } from '@/ui/words/plan/obligation';
import { cutOffWords, periodWords, spanWords } from '@/ui/words/plan/report';

export type AboutReport = { code: string; year: number; words: string; due: Due | null };

/** What a report of the State says about itself (Nghị định 09/2019/NĐ-CP). */
export function reportFacts({ code, year, words, due }: AboutReport): { term: string; value: string }[] {
  const form = formFor(code);
  if (!form) return [];
  return [
    { term: 'Tên báo cáo', value: `${words}, ${spanWords(form, year)}` },
    { term: 'Kỳ báo cáo', value: periodWords(form, year) },
    { term: 'Thời điểm chốt số liệu', value: cutOffWords(form, year) },
    { term: 'Thời hạn gửi', value: dueWordsOf(due) },
  ];
}

export const ReportFacts = (about: AboutReport) => <DefinitionList items={reportFacts(about)} />;
