import type { World } from '@/server/testing/years/world';
import { type Address, addressesOf, type Screen, screens } from './screens-testing';
import { signIn, signOut } from './visitor-testing';

/** Which screens were drawn at all, and of each wanted pattern where it stands on them. */
export type Look = { drawn: Set<string>; found: Record<string, Record<string, string>> };

/** For how many people it is drawn: what a sheet or a narrowed list says is the same for all. */
const enoughFor = (screen: Screen, { query }: Address): number =>
  isForAll(screen) || screen.path.endsWith('route.ts') || Object.keys(query).length > 0 ? 1 : 2;

export async function lookFor(wanted: Record<string, RegExp>, world: World): Promise<Look> {
  const nowhere = Object.keys(wanted).map((name) => [name, {}]);
  const look: Look = { drawn: new Set(), found: Object.fromEntries(nowhere) };
  const seen = new Map<string, number>();
  for (const person of [null, ...world.people]) {
    if (person) await signIn(person, world.now);
    else signOut();
    for (const screen of screens)
      for (const address of asked(screen, world)) {
        const key = `${screen.path} ${JSON.stringify(address)}`;
        const times = seen.get(key) ?? 0;
        if (times >= enoughFor(screen, address)) continue;
        const text = await screen.draw(address);
        if (!text) continue;
        seen.set(key, times + 1);
        look.drawn.add(screen.path);
        note(look, screen.path, { text, wanted });
      }
  }
  return look;
}

function note(look: Look, path: string, { text, wanted }: { text: string; wanted: Record<string, RegExp> }) {
  for (const [name, words] of Object.entries(wanted)) {
    const at = words.exec(text);
    const known = look.found[name];
    if (at && known) known[path] ??= text.slice(Math.max(0, at.index - 90), at.index + 90);
  }
}

const isForAll = ({ path }: Screen): boolean => !path.startsWith('(desk)');

const asked = ({ path }: Screen, world: World) =>
  addressesOf(path, world).flatMap((params) => [
    { params, query: {} },
    { params, query: world.query },
  ]);
