import { slugOf } from '../../text/text';

type Keyed = { key: string; name: string };
type Criteria = { criteria: Keyed[] };

type KeyedRules = {
  blocks: Keyed[];
  parts: (Keyed & Criteria)[];
  ties: { rule: string; part?: string }[];
  prizes: (Keyed & { kind: string; block: string | null; part?: string })[];
};

/** Makes keys from the names of new or renamed parts, so that "Chào hỏi" does not keep the key
 * of the part it was copied from.
 * @param before the saved rules
 * @param isRenamable until the announcement */
export function lastingKeys<R extends KeyedRules>(
  before: KeyedRules,
  { next, isRenamable }: { next: R; isRenamable: boolean },
): R {
  const blocks = renamed(before.blocks, { next: next.blocks, isRenamable });
  const parts = renamed(before.parts, { next: next.parts, isRenamable });
  const prizes = renamed(before.prizes, { next: next.prizes, isRenamable });
  const put = (keys: ReadonlyMap<string, string>, key: string) => keys.get(key) ?? key;
  return {
    ...next,
    blocks: next.blocks.map((block) => ({ ...block, key: put(blocks, block.key) })),
    parts: next.parts.map((part) => {
      const same = before.parts.find(({ key }) => key === part.key);
      const stood = same?.criteria ?? before.parts.flatMap(({ criteria }) => criteria);
      const criteria = renamed(stood, { next: part.criteria, isRenamable });
      return {
        ...part,
        key: put(parts, part.key),
        criteria: part.criteria.map((one) => ({ ...one, key: put(criteria, one.key) })),
      };
    }),
    ties: next.ties.map((tie) => (tie.part === undefined ? tie : { ...tie, part: put(parts, tie.part) })),
    prizes: next.prizes.map((prize) => ({
      ...prize,
      key: put(prizes, prize.key),
      block: prize.block === null ? null : put(blocks, prize.block),
      ...(prize.part === undefined ? {} : { part: put(parts, prize.part) }),
    })),
  };
}

function renamed(
  before: readonly Keyed[],
  { next, isRenamable }: { next: readonly Keyed[]; isRenamable: boolean },
): Map<string, string> {
  const asks = next.filter(({ key, name }) => {
    const stood = before.find((one) => one.key === key);
    return slugOf(name, 50) !== '' && (stood ? isRenamable && slugOf(stood.name) !== slugOf(name) : true);
  });
  const taken = new Set(next.filter((one) => !asks.includes(one)).map(({ key }) => key));
  const keys = new Map<string, string>();
  for (const { key, name } of asks) {
    const free = freeKey(slugOf(name, 50), taken);
    taken.add(free);
    keys.set(key, free);
  }
  return keys;
}

function freeKey(wish: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? wish : `${wish}-${n}`;
    if (!taken.has(key)) return key;
  }
}
