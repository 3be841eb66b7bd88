import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, startOf } from '../../date/calendar';
import { boundKinds } from '../../unit/unit';
import { blockOf, type Entrant, entrantOf } from './blocks';
import { flawsAtFields, flawsOf } from './flaws';
import type { Block, ContestRules } from './rules';
import { rulesInput } from './rules-input';
import { typedRules } from './typed-rules';
import { localBlocksOn, usualRules } from './usual-rules';

const block = (key: string, over: Partial<Block> = {}): Block => ({
  key,
  name: `Khối ${key}`,
  kinds: ['commune'],
  admitted: [],
  ...over,
});
const commune = (id: string, groupId: string | null): Entrant => ({ id, kind: 'commune', groupId });
const ruled = (...blocks: Block[]): ContestRules => ({ ...usualRules(null), prizes: [], blocks });
const keyOf = (blocks: Block[], entrant: Entrant) => blockOf({ blocks }, entrant)?.key ?? null;

describe('where a unit competes', () => {
  const blocks = [block('con-lai'), block('mot', { groupId: 'c1' }), block('hai', { groupId: 'c2' })];

  test('in the block of its group, the others of its kind in the block without one', () => {
    expect(keyOf(blocks, commune('a', 'c1'))).toBe('mot');
    expect(keyOf(blocks, commune('a', 'c2'))).toBe('hai');
    expect(keyOf(blocks, commune('a', 'c3'))).toBe('con-lai');
    expect(keyOf(blocks, commune('a', null))).toBe('con-lai');
    expect(keyOf(blocks, { id: 'a', kind: 'department', groupId: 'c1' })).toBeNull();
    expect(keyOf(blocks.slice(1), commune('a', 'c3'))).toBeNull();
  });

  test('by a decision before all of that', () => {
    const admitted = [{ unitId: 'a', decision: '12/QĐ' }];
    const with_ = [...blocks, block('moi', { kinds: [], admitted })];
    expect(keyOf(with_, commune('a', 'c1'))).toBe('moi');
    expect(keyOf(with_, commune('b', 'c1'))).toBe('mot');
  });

  test('by the group of the day on which the contest opens', () => {
    const groups = [
      { groupId: 'c1', from: day(2026, 1, 1), until: day(2026, 7, 1) },
      { groupId: 'c2', from: day(2026, 7, 1), until: null },
    ];
    const groupOn = (on: Date) =>
      entrantOf({ id: 'a', kind: 'commune', groups }, { opensAt: startOf(on) }).groupId;
    expect(groupOn(day(2026, 6, 30))).toBe('c1');
    expect(groupOn(day(2026, 7, 1))).toBe('c2');
    expect(groupOn(day(2025, 6, 30))).toBeNull();
  });

  test('the order of the blocks makes no difference where the rules are sound', () => {
    const groupIds = fc.constantFrom('c1', 'c2', 'c3');
    const some = fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...boundKinds), groupId: fc.option(groupIds) }),
      { selector: ({ kind, groupId }) => `${kind} ${groupId ?? ''}`, maxLength: 8 },
    );
    const entrants = fc.record({ kind: fc.constantFrom(...boundKinds), groupId: fc.option(groupIds) });
    fc.assert(
      fc.property(some, entrants, (pairs, entrant) => {
        const sound = pairs.map(({ kind, groupId }, at) =>
          block(String(at), { kinds: [kind], ...(groupId && { groupId }) }),
        );
        expect(flawsOf(ruled(...sound))).not.toContain('kindTwice');
        const one = { id: 'a', ...entrant };
        expect(keyOf(sound.toReversed(), one)).toBe(keyOf(sound, one));
      }),
    );
  });
});

describe('the flaws of blocks', () => {
  const units = [commune('a', 'c1'), commune('b', null)];

  test('one kind in two blocks without a group, or in two of one group', () => {
    expect(flawsOf(ruled(block('mot'), block('hai')))).toContain('kindTwice');
    const same = { groupId: 'c1' };
    expect(flawsOf(ruled(block('mot', same), block('hai', same)))).toContain('kindTwice');
    expect(flawsOf(ruled(block('mot', same), block('hai', { groupId: 'c2' }), block('ba')))).not.toContain(
      'kindTwice',
    );
  });

  test.each<[string, Block, string | null]>([
    ['of a kind that has ended', block('x', { kinds: ['district'] }), 'blocks.1.kinds'],
    ['of no kind at all', block('x', { kinds: [] }), 'blocks.1.kinds'],
    ['of a group in which nobody stands', block('x', { groupId: 'c9' }), 'blocks.1.groupId'],
    [
      'into which nobody is let who lives',
      block('x', { kinds: [], admitted: [{ unitId: 'z', decision: '1' }] }),
      'blocks.1.kinds',
    ],
    ['of a group with a unit', block('x', { groupId: 'c1' }), null],
    [
      'with one unit by a decision',
      block('x', { kinds: [], admitted: [{ unitId: 'b', decision: '1' }] }),
      null,
    ],
  ])('a block %s', (_, given, at) => {
    const rules = ruled(block('con-lai'), given);
    const found = flawsAtFields(rules, [...units, commune('c', null)]);
    expect(found.filter(({ flaw }) => flaw === 'blockEmpty')).toEqual(at ? [{ flaw: 'blockEmpty', at }] : []);
    expect(flawsOf(rules)).not.toContain('blockEmpty');
  });
});

test('the usual rules of a year with groups have a block and prizes for each, and no flaw', () => {
  const groups = [
    { id: 'c1', name: 'Cụm thi đua số 1' },
    { id: 'c2', name: 'Cụm thi đua số 2' },
  ];
  const rules = usualRules(2026, localBlocksOn(day(2026, 7, 1), groups));
  const department = { id: 's', kind: 'department' as const, groupId: null };
  expect(flawsOf(rules, [commune('a', 'c1'), commune('b', 'c2'), department])).toEqual([]);
  expect(rules.blocks.map(({ name }) => name)).toEqual([
    'Khối sở, ban, ngành, đơn vị sự nghiệp',
    'Cụm thi đua số 1',
    'Cụm thi đua số 2',
  ]);
  expect(new Set(rules.prizes.map(({ block: of }) => of))).toEqual(
    new Set(rules.blocks.map(({ key }) => key)),
  );
  expect(rulesInput.parse(typedRules(rules))).toEqual(rules);
  expect(flawsOf(usualRules(2026, localBlocksOn(day(2026, 7, 1), [])))).toEqual([]);
  expect(usualRules(2022, localBlocksOn(day(2022, 7, 1), groups))).toEqual(usualRules(2022));
});
