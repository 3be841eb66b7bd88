import { createRequire } from 'node:module';

// What a browser of the floor does not have: the oldest ones for which Next itself builds, by the tables of MDN.

const load = createRequire(import.meta.url);
// Read as it is: a bundler would take the twenty megabytes apart first.
const compat = load('@mdn/browser-compat-data') as Record<'api' | 'css' | 'html' | 'javascript', Table>;
const targets = load('next/dist/shared/lib/modern-browserslist-target.js') as readonly string[];

type Said = Readonly<
  Partial<Record<'version_added' | 'version_removed' | 'flags' | 'prefix' | 'alternative_name', unknown>>
>;
type Statement = { support: Partial<Record<Browser, Said | readonly Said[]>> };
/** A feature of the tables, with what belongs to it below. */
export type Feature = { readonly __compat?: Statement };
export type Table = Readonly<Record<string, Feature | undefined>>;
/** What stands below a feature. */
export const below = (feature: Feature | undefined): Table => {
  const { __compat, ...rest } = feature ?? {};
  return rest;
};

type Browser = 'chrome' | 'firefox' | 'safari' | 'safari_ios';

const told = new Map(targets.map((target) => target.split(' ') as [string, string]));
const since = (name: string): number => Number(told.get(name));
const floor: Record<Browser, number> = {
  chrome: since('chrome'),
  firefox: since('firefox'),
  safari: since('safari'),
  safari_ios: since('safari'),
};
const browsers = Object.keys(floor) as Browser[];

const version = (added: unknown): number =>
  typeof added === 'string' && added !== 'preview'
    ? Number.parseFloat(added.replace('≤', ''))
    : Number.POSITIVE_INFINITY;

/** The version from which a browser has it without a flag or another name. */
function addedIn({ support }: Statement, browser: Browser): number {
  const said = support[browser];
  const all = said === undefined ? [] : [said].flat();
  const plain = all.filter(
    (one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed,
  );
  return Math.min(Number.POSITIVE_INFINITY, ...plain.map((one) => version(one.version_added)));
}

/** The browsers of the floor that lack it. */
export const lacking = (feature: Feature | undefined): Browser[] => {
  const said = feature?.__compat;
  return said ? browsers.filter((browser) => addedIn(said, browser) > floor[browser]) : [];
};

/** Only what two engines have by now can be young; the types of TypeScript know nothing else either. */
const isComing = ({ __compat }: Feature): boolean =>
  !!__compat &&
  browsers.slice(0, 3).filter((browser) => Number.isFinite(addedIn(__compat, browser))).length > 1;

/** `URL.parse` and their like, and the interfaces that are young as a whole. */
export const youngStatics = new Set<string>();
export const youngInterfaces = new Set<string>();
/** Names of members that every interface which has one of that name got only after the floor. */
export const youngMembers = new Map<string, string[]>();

const grown = new Set<string>();
const builtins = below(compat.javascript.builtins);
const owners = { ...compat.api, ...builtins, ...below(builtins.Intl) };
for (const [owner, members] of Object.entries(owners)) {
  if (!members) continue;
  if (isComing(members) && lacking(members).length > 0) youngInterfaces.add(owner);
  for (const [key, member] of Object.entries(below(members))) {
    if (!member?.__compat) continue;
    const name = key.replace(/_static$/u, '');
    if (lacking(member).length === 0) {
      grown.add(name);
      continue;
    }
    // Of the language the tables do not tell which are static.
    if (name !== key || owner in builtins) youngStatics.add(`${owner}.${name}`);
    if (name === key && isComing(member))
      youngMembers.set(name, [...(youngMembers.get(name) ?? []), `${owner}.${name}`]);
  }
}
for (const name of grown) youngMembers.delete(name);

/** Attributes of HTML as they stand in JSX, in lower case. */
export const youngAttributes = new Set<string>();
const { elements, global_attributes: everywhere } = compat.html;
const attributes = [everywhere, ...Object.values(below(elements))].flatMap((owner) =>
  Object.entries(below(owner)),
);
for (const [name, attribute] of attributes)
  if (attribute && isComing(attribute) && lacking(attribute).length > 0) youngAttributes.add(name);
for (const [name, attribute] of attributes)
  if (attribute && lacking(attribute).length === 0) youngAttributes.delete(name);

/** What a style asks of a browser, by the kind of thing. */
export const styles = (kind: 'selectors' | 'properties' | 'at-rules' | 'types'): Table =>
  below(compat.css[kind]);
