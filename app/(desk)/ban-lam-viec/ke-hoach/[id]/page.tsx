import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { natures } from '@/domain/obligation/obligation';
import { canKeepSchemes, periodOf } from '@/domain/obligation/scheme';
import { schemeById } from '@/server/obligations/scheme-queries';
import { ButtonLink } from '@/ui/element/button';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { DefinitionList } from '@/ui/list/definition-list';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { formatDate, formatNumber } from '@/ui/words/format';
import { dueRuleWords, natureWords } from '@/ui/words/plan/obligation';
import { boundKindOptions } from '@/ui/words/kinds';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Kế hoạch' };

type Scheme = NonNullable<Awaited<ReturnType<typeof schemeById>>>;
type Row = Scheme['obligations'][number];

export default async function SchemePage({ params }: { params: Promise<{ id: string }> }) {
  const by = await deskHere('/ke-hoach');
  const scheme = await schemeById((await params).id);
  if (!scheme) notFound();
  return (
    <>
      <PageHeader
        title={`Kế hoạch số ${scheme.number}`}
        kicker={`Giai đoạn ${periodOf(scheme)}`}
        lead={scheme.title}
        steps={[{ label: 'Kế hoạch', href: deskPage.schemes }, { label: `Số ${scheme.number}` }]}
        actions={
          canKeepSchemes(by).ok && (
            <>
              <ButtonLink href={deskPage.schemeAddition(scheme.id)}>Thêm nhiệm vụ</ButtonLink>
              <ButtonLink variant="secondary" href={deskPage.schemeWords(scheme.id)}>
                Sửa kế hoạch
              </ButtonLink>
            </>
          )
        }
      />
      <div className="space-y-8">
        <DefinitionList
          items={[
            { term: 'Cơ quan ban hành', value: scheme.issuer },
            { term: 'Ngày ban hành', value: formatDate(scheme.issuedOn) },
            { term: 'Mục đích', value: scheme.purpose || undefined },
          ]}
        />
        {natures.map((nature) => {
          const rows = scheme.obligations.filter((one) => one.nature === nature);
          if (rows.length === 0) return null;
          return (
            <Section key={nature} title={`${natureWords[nature]} (${formatNumber(rows.length)})`} boxed>
              <TableScroll label={natureWords[nature]}>
                <DataTable
                  caption={natureWords[nature]}
                  columns={columns({ schemeId: scheme.id, keeps: canKeepSchemes(by).ok })}
                  rows={rows}
                  rowKey={({ id }) => id}
                />
              </TableScroll>
            </Section>
          );
        })}
      </div>
    </>
  );
}

const columns = ({ schemeId, keeps }: { schemeId: string; keeps: boolean }): Column<Row>[] => [
  {
    key: 'words',
    label: 'Nhiệm vụ',
    title: true,
    cell: ({ code, words, clause }) => (
      <>
        {keeps ? (
          <Link
            className="link inline-flex min-h-11 items-center"
            prefetch={false}
            href={deskPage.schemeObligation(schemeId, code)}
          >
            {code}. {words}
          </Link>
        ) : (
          `${code}. ${words}`
        )}
        <span className="block text-sm text-ink-faint">{clause}</span>
      </>
    ),
  },
  { key: 'who', label: 'Ai thực hiện', cell: (row) => whoOwes(row) },
  { key: 'due', label: 'Hạn', cell: ({ due }) => dueRuleWords(due) },
  {
    key: 'years',
    label: 'Áp dụng',
    cell: (row) => (row.firstYear === row.lastYear ? String(row.firstYear) : periodOf(row)),
  },
];

const whoOwes = ({ unit, outside, kinds, firstYear }: Row): string =>
  unit?.name ??
  (outside ||
    boundKindOptions(firstYear)
      .flatMap(({ value, label }) => (kinds.includes(value) ? [label] : []))
      .join('; '));
