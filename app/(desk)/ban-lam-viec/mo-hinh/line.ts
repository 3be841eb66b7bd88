import { deskPage } from '@/domain/addresses';
import type { Actor } from '@/domain/actor';
import type { LineItem } from '@/server/registry/models/list';
import { nextAfter, type LinePlace, placeIn } from '@/server/tasks/line';
import { seasons } from '@/server/registry/duties/seasons';
import { type ModelsAsk, modelsAsk, modelsParams } from '../nghia-vu/ask';

/** The parameter of a file's page under which the list travels that it was opened from. */
export const LINE = 'hang';

/** The whole list, without a condition. */
const ALL = 'tat-ca';

export const lineIn = (ask: Partial<ModelsAsk>): string =>
  new URLSearchParams(modelsParams({ ...ask, page: 1 })).toString() || ALL;

/** What an organiser opens without a list is one of what waits in its state, longest first. */
export const lineOfStatus = (status: LineItem['status']): string => lineIn({ status, order: 'oldest' });

export const inLine = (path: string, line: string | null): string =>
  line ? `${path}?${new URLSearchParams({ [LINE]: line })}` : path;

/** Where the neighbour of a file is read: among the appraisals as long as it stands there. */
export const neighbourPath = ({
  id,
  status,
  appraising,
}: Pick<LineItem, 'id' | 'status'> & { appraising: boolean }): string =>
  appraising && (status === 'proposed' || status === 'appraising')
    ? deskPage.appraisal(id)
    : deskPage.model(id);

export const asked = (typed: string | string[] | undefined): string | null =>
  typeof typed === 'string' && typed !== '' && typed.length < 1_000 ? typed : null;

export const askOf = async (line: string): Promise<ModelsAsk> =>
  modelsAsk(
    Object.fromEntries(new URLSearchParams(line)),
    (await seasons()).map(({ year }) => year),
  );

export const placeInLine = async (
  by: Actor,
  line: string,
  current: Pick<LineItem, 'id' | 'status' | 'rating'>,
): Promise<LinePlace> => placeIn(by, await askOf(line), current);

/** What the press leads on to and says there: the same file, or the next of the list. */
export async function onwards(
  by: Actor,
  { id, line, appraising }: { id: string; line: string; appraising: boolean },
): Promise<{ href: string; name: string } | null> {
  const next = line ? await nextAfter(by, await askOf(line), id) : null;
  if (!next) return null;
  return {
    href: inLine(neighbourPath({ ...next, appraising }), line),
    name: `${next.name}, ${next.unit.name}`,
  };
}

/** The way back to the list. */
export const listOf = (line: string): { href: string; label: string } => ({
  href: line === ALL ? deskPage.models : `${deskPage.models}?${line}`,
  label: 'Về danh sách mô hình',
});
