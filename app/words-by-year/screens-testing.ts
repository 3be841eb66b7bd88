import { createElement, type ReactNode } from 'react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { unzipSync } from 'fflate';
import type { Metadata } from 'next';
import { markupOf } from '@/server/testing/markup';
import type { World } from '@/server/testing/years/world';

// Screens are drawn as a visitor gets them: each page with each address that the world has for it, for each of its people.

type Props = { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>> };
type Page = {
  default: (props: Props) => Promise<ReactNode>;
  metadata?: Metadata;
  generateMetadata?: (props: Props) => Promise<Metadata>;
};
type Route = { GET?: (request: Request, props: Props) => Promise<Response> };

const pages = import.meta.glob<Page>('../**/page.tsx');
const routes = import.meta.glob<Route>('../**/route.ts');

export type Screen = { path: string; draw: (address: Address) => Promise<string | null> };
export type Address = { params: Record<string, string>; query: Record<string, string> };

const router = {
  back() {},
  forward() {},
  refresh() {},
  push() {},
  replace() {},
  prefetch() {},
};

const propsOf = ({ params, query }: Address): Props => ({
  params: Promise.resolve(params),
  searchParams: Promise.resolve(query),
});

/** Null: not there for whoever asks, or it leads elsewhere. */
async function drawn(work: () => Promise<string>): Promise<string | null> {
  try {
    return await work();
  } catch (error) {
    if (
      /^NEXT_|authInterrupts|forbidden/u.test(
        `${(error as { digest?: string }).digest ?? ''}${String(error)}`,
      )
    )
      return null;
    throw error;
  }
}

const wordsOf = ({ title, description, openGraph }: Metadata): string =>
  JSON.stringify([title, description, openGraph]);

const ofPage = (load: () => Promise<Page>) => (address: Address) =>
  drawn(async () => {
    const page = await load();
    const isAsked = Object.keys(address.query).length > 0;
    if (isAsked && !/searchParams/u.test(String(page.default))) return '';
    const body = createElement(
      AppRouterContext.Provider,
      { value: router as never },
      await page.default(propsOf(address)),
    );
    const head = page.metadata ?? (await page.generateMetadata?.(propsOf(address))) ?? {};
    return wordsOf(head) + visible(await markupOf(body));
  });

/** Without what stands in addresses and names of styles. */
const visible = (html: string): string =>
  html.replace(/\s(?:href|class|id|for|src|action|d|name)="[^"]*"/gu, '');

const ofRoute = (load: () => Promise<Route>) => (address: Address) =>
  drawn(async () => {
    const { GET } = await load();
    const query = new URLSearchParams(address.query);
    const answer = await GET?.(new Request(`http://localhost/x?${query}`), propsOf(address));
    return answer?.ok ? textOf(new Uint8Array(await answer.arrayBuffer())) : '';
  });

/** A sheet as its cells; what is no text says nothing. */
function textOf(bytes: Uint8Array): string {
  const decode = (part: Uint8Array) => new TextDecoder().decode(part);
  if (decode(bytes.slice(0, 4)) === '%PDF') return '';
  if (decode(bytes.slice(0, 2)) !== 'PK') return decode(bytes);
  return Object.values(unzipSync(bytes)).map(decode).join('\n');
}

/** Not the catalogue of looks, which is of no year, and not what answers machines. */
const isShown = ([path]: [string, unknown]): boolean => /^\.\.\/\((?:public|desk|auth)\)\//u.test(path);

const screensOf = <M>(
  modules: Record<string, () => Promise<M>>,
  draw: (load: () => Promise<M>) => Screen['draw'],
) =>
  Object.entries(modules)
    .filter(isShown)
    .map(([path, load]): Screen => ({ path: path.slice(3), draw: draw(load) }));

export const screens: readonly Screen[] = [...screensOf(pages, ofPage), ...screensOf(routes, ofRoute)];

/** Every combination of what the world has for the open parts of the path. */
const addressesIn = (path: string, values: World['places'][number]): Record<string, string>[] => {
  const folders = path.split('/');
  return folders.reduce<Record<string, string>[]>(
    (found, folder, at) => {
      const name = /^\[(\w+)\]$/u.exec(folder)?.[1];
      if (!name) return found;
      const before = (folders[at - 1] ?? '').replace(/[[\]]/gu, '');
      return found.flatMap((params) =>
        (values[`${before}/${name}`] ?? []).map((value) => ({ ...params, [name]: value })),
      );
    },
    [{}],
  );
};

export function addressesOf(path: string, { places }: World): Record<string, string>[] {
  const found = places.flatMap((values) => addressesIn(path, values));
  return [...new Map(found.map((params) => [JSON.stringify(params), params])).values()];
}
