import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, type DraftEvent, draftOf, isClean, isDue, isTorn, keptOf, step } from './draft';

type Text = { name: string; goal: string };
type Line = { answer: 'saved' | 'refused' | 'lostBefore' | 'lostAfter' };
type Act =
  | { do: 'type'; field: keyof Text }
  | { do: 'revert'; field: keyof Text }
  | { do: 'send' }
  | ({ do: 'answer' } & Line)
  | { do: 'other'; field: keyof Text }
  | { do: 'choose'; take: 'mine' | 'theirs' }
  | { do: 'reload' };

const field = fc.constantFrom<keyof Text>('name', 'goal');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), field }),
  fc.record({ do: fc.constant('revert' as const), field }),
  fc.record({ do: fc.constant('send' as const) }),
  fc.record({
    do: fc.constant('answer' as const),
    answer: fc.constantFrom<Line['answer']>('saved', 'refused', 'lostBefore', 'lostAfter'),
  }),
  fc.record({ do: fc.constant('other' as const), field }),
  fc.record({
    do: fc.constant('choose' as const),
    take: fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'),
  }),
  fc.record({ do: fc.constant('reload' as const) }),
);

/** A device, a line that loses answers, a server with the rule of revisions, and another writer. */
function world() {
  const server = { text: { name: '', goal: '' } as Text, revision: 0 };
  let draft: Draft<Text> = draftOf(server.text, server.revision);
  let line: { base: number; text: Text } | null = null;
  /**
   * The last text of the writer in each field, unless she took it back or somebody else's since.
   */
  const typed: Partial<Text> = {};
  let words = 0;

  const see = (event: DraftEvent<Text>) => {
    draft = step(draft, event);
  };
  function send() {
    if (!isDue(draft)) return;
    expect(line).toBeNull();
    see({ kind: 'send' });
    expect(draft.sending).toEqual(draft.text);
    line = { base: draft.revision, text: draft.text };
  }
  function answer(how: Line['answer']) {
    if (!line) return;
    const { base, text: sent } = line;
    line = null;
    if (how === 'lostBefore') return see({ kind: 'failed', trouble: { kind: 'unsure' } });
    if (how === 'refused')
      return see({ kind: 'failed', trouble: { kind: 'refused', reason: 'notSignedIn' } });
    const stale = base !== server.revision;
    if (!stale) Object.assign(server, { text: sent, revision: server.revision + 1 });
    if (how === 'lostAfter') return see({ kind: 'failed', trouble: { kind: 'unsure' } });
    if (stale) return see({ kind: 'stale', revision: server.revision, theirs: server.text });
    see({ kind: 'saved', revision: server.revision });
  }
  function choose(take: 'mine' | 'theirs') {
    for (const torn of Object.keys(draft.conflicts) as (keyof Text)[]) {
      if (take === 'theirs') delete typed[torn];
      see({ kind: 'chosen', field: torn, take });
    }
  }
  function reload() {
    const kept = keptOf(draft);
    // A request that was under way may still arrive, but nobody hears the answer.
    if (line && line.base === server.revision)
      Object.assign(server, { text: line.text, revision: server.revision + 1 });
    line = null;
    draft = draftOf(server.text, server.revision);
    if (kept) see({ kind: 'restored', kept: JSON.parse(JSON.stringify(kept)) });
  }
  function type(at: keyof Text, words: string) {
    typed[at] = words;
    see({ kind: 'typed', text: { ...draft.text, [at]: words } });
  }
  function revert(at: keyof Text) {
    delete typed[at];
    see({ kind: 'typed', text: { ...draft.text, [at]: draft.saved[at] } });
  }
  function other(at: keyof Text) {
    Object.assign(server, {
      text: { ...server.text, [at]: `khác ${++words}` },
      revision: server.revision + 1,
    });
    // Where nothing of ours waits, the other's text is what should stand.
    if (draft.text[at] === draft.saved[at]) delete typed[at];
  }
  function run(next: Act) {
    if (next.do === 'type') type(next.field, `tôi ${++words}`);
    else if (next.do === 'revert') revert(next.field);
    else if (next.do === 'send') send();
    else if (next.do === 'answer') answer(next.answer);
    else if (next.do === 'other') other(next.field);
    else if (next.do === 'choose') choose(next.take);
    else reload();
  }
  /** The network is back and the writer keeps what is hers. */
  function settle() {
    for (let turn = 0; turn < 10 && !(isClean(draft) && !line); turn += 1) {
      answer('saved');
      choose('mine');
      send();
    }
  }
  return { run, settle, server, typed, now: () => draft };
}

test('under any interleaving the last text typed reaches the server or waits for a choice', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const w = world();
      for (const next of acts) {
        w.run(next);
        for (const [at, mine] of Object.entries(w.typed)) expect(w.now().text[at as keyof Text]).toBe(mine);
      }
      w.settle();
      expect(isClean(w.now())).toBe(true);
      for (const [at, mine] of Object.entries(w.typed)) expect(w.server.text[at as keyof Text]).toBe(mine);
    }),
    { numRuns: 3_000 },
  );
});

test('what is kept on the device is always enough to go on from', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const w = world();
      for (const next of acts) w.run(next);
      const before = w.now().text;
      const waiting = keptOf(w.now()) !== null;
      w.run({ do: 'reload' });
      if (waiting)
        for (const at of Object.keys(w.typed))
          expect(w.now().text[at as keyof Text]).toBe(before[at as keyof Text]);
      else expect(isClean(w.now())).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

const start = draftOf<Text>({ name: 'Cũ', goal: '' }, 4);
const typing = (draft: Draft<Text>, more: Partial<Text>) =>
  step(draft, { kind: 'typed', text: { ...draft.text, ...more } });

test('a second save waits for the first', () => {
  const sending = step(typing(start, { name: 'Một' }), { kind: 'send' });
  const more = typing(sending, { name: 'Hai' });
  expect(step(more, { kind: 'send' })).toBe(more);
  const after = step(more, { kind: 'saved', revision: 5 });
  expect([after.saved.name, after.text.name, isDue(after)]).toEqual(['Một', 'Hai', true]);
});

test('fields changed by one side only are merged without asking', () => {
  const sending = step(typing(start, { name: 'Của tôi' }), { kind: 'send' });
  const stale = step(sending, { kind: 'stale', revision: 5, theirs: { name: 'Cũ', goal: 'Của người khác' } });
  expect(stale.text).toEqual({ name: 'Của tôi', goal: 'Của người khác' });
  expect([isTorn(stale), isDue(stale)]).toEqual([false, true]);
});

test('a field changed by both sides waits for the choice, and nothing is sent before', () => {
  const sending = step(typing(start, { name: 'Của tôi' }), { kind: 'send' });
  const stale = step(sending, { kind: 'stale', revision: 5, theirs: { name: 'Của họ', goal: '' } });
  expect([stale.text.name, stale.conflicts.name, isDue(stale)]).toEqual(['Của tôi', 'Của họ', false]);
  expect(step(stale, { kind: 'chosen', field: 'name', take: 'theirs' }).text.name).toBe('Của họ');
  expect(isDue(step(stale, { kind: 'chosen', field: 'name', take: 'mine' }))).toBe(true);
});

test('our own save whose answer was lost is not mistaken for somebody else', () => {
  const lost = step(step(typing(start, { name: 'Một' }), { kind: 'send' }), {
    kind: 'failed',
    trouble: { kind: 'unsure' },
  });
  const again = step(typing(lost, { name: 'Một hai' }), { kind: 'send' });
  const stale = step(again, { kind: 'stale', revision: 5, theirs: { name: 'Một', goal: '' } });
  expect([stale.text.name, isTorn(stale), isDue(stale)]).toEqual(['Một hai', false, true]);
});

test('an unresolved choice survives a reload', () => {
  const sending = step(typing(start, { name: 'Của tôi' }), { kind: 'send' });
  const theirs = { name: 'Của họ', goal: '' };
  const stale = step(sending, { kind: 'stale', revision: 5, theirs });
  const back = step(draftOf(theirs, 5), { kind: 'restored', kept: keptOf(stale) ?? expect.fail() });
  expect([back.text.name, back.conflicts.name]).toEqual(['Của tôi', 'Của họ']);
});

test('a field that cannot be saved waits on the device and holds no other field back', () => {
  const typed = typing(start, { name: 'quá dài', goal: 'Đích' });
  const held = step(typed, { kind: 'held', fields: ['name'] });
  const sending = step(held, { kind: 'send' });
  expect(sending.sending).toEqual({ name: 'Cũ', goal: 'Đích' });
  const saved = step(sending, { kind: 'saved', revision: 5 });
  expect([saved.saved, saved.text.name, isDue(saved), isClean(saved)]).toEqual([
    { name: 'Cũ', goal: 'Đích' },
    'quá dài',
    false,
    false,
  ]);
  expect(keptOf(saved)?.text.name).toBe('quá dài');
  const mended = step(typing(saved, { name: 'Vừa' }), { kind: 'held', fields: [] });
  expect(step(mended, { kind: 'send' }).sending).toEqual({ name: 'Vừa', goal: 'Đích' });
});
