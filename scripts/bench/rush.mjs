import { createHash, randomBytes } from 'node:crypto';
import { noisePdf } from '../../server/testing/noise';
import { rest } from '../start/alive.mjs';
import { actionId, visitor } from './visitor.mjs';

// One unit in the last hours of a contest: writes, sends its dossier, presses "Nộp". Whatever the line or the server
// swallows is tried again, as a browser and a person do, until there is an answer.

const entryFolder = '(desk)/ban-lam-viec/hoi-thi/[slug]/du-thi/[id]';
const attach = () => actionId(`${entryFolder}/tep/actions.ts`, 'attachFile');
const move = () => actionId(`${entryFolder}/chuyen/[event]/actions.ts`, 'moveEntry');

/** @returns what units do; every answer's time goes into `took` by the name of its step */
export function steps(url, slug, took) {
  const ids = { attach: attach(), move: move() };
  const tell = { tries: 0 };
  const tried = async (name, call, good) => {
    const began = performance.now();
    for (let wait = 500; ; wait = Math.min(wait * 2, 8_000)) {
      const answer = await call().catch((error) => ({ status: 0, text: String(error.cause ?? error) }));
      if (good(answer)) {
        took[name].push(performance.now() - began);
        return answer;
      }
      if (performance.now() - began > 1_800_000) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      tell.tries += 1;
      tell.last = `${name}: ${answer.status} ${answer.text.slice(0, 200)}`;
      await rest(wait + Math.random() * wait);
    }
  };
  const begin = (unit) => {
    const who = visitor(url, unit.cookie);
    const here = `/ban-lam-viec/hoi-thi/${slug}/du-thi/${unit.id}`;
    return { who, here };
  };

  return {
    tell,
    async save(unit) {
      const { who, here } = begin(unit);
      const body = { base: unit.revision ?? 0, here, ...unit.text };
      const answer = await tried('save', () => who.json(`${here}/phieu/luu`, body), isDone);
      const { value } = JSON.parse(answer.text);
      // An answer that was lost: what stands there is our own text.
      unit.revision = value.stale ? value.stale.revision : value.revision;
    },
    async send(unit) {
      const { who, here } = begin(unit);
      const { bytes, name } = unit.file;
      const input = { entryId: unit.id, kind: 'dossier' };
      const told = { name, type: 'application/pdf', size: bytes.length };
      const asked = await tried('ask', () => who.address(input, told), isFine);
      const [{ url: address }] = JSON.parse(asked.text);
      const sent = await tried('upload', () => who.put(address, told.type, [bytes]), isFine);
      const fileId = JSON.parse(sent.text).serverData.id;
      await tried('attach', () => who.act(here, ids.attach, { entryId: unit.id, fileId }), isDone);
    },
    async submit(unit, name = 'submit') {
      const { who, here } = begin(unit);
      const typed = { id: unit.id, event: 'submit', here, seen: unit.revision, reason: '' };
      const press = () => who.act(`${here}/chuyen/submit`, ids.move, typed);
      const answer = await tried(name, press, (one) => one.to || /"kind":"denied"/u.test(one.text));
      return { ...answer, reason: /"reason":"(\w+)"/u.exec(answer.text)?.[1] };
    },
  };
}

const isFine = ({ status }) => status === 200;
const isDone = ({ status, text }) => status === 200 && text.includes('"kind":"done"');

/** What this unit will write and send. */
export function furnish(unit, n, bytes) {
  const file = noisePdf(randomBytes(bytes));
  unit.file = {
    bytes: file,
    name: `ho-so-${n}.pdf`,
    sha256: createHash('sha256').update(file).digest('hex'),
  };
  unit.text = {
    title: `Mô hình số ${n}`,
    summary: 'Nhân dân bàn, Nhân dân làm, Nhân dân kiểm tra.',
    story: `Bài của đơn vị ${n}. `.repeat(40).trim(),
    clipLink: 'https://vi-du.vn/clip',
    team: [{ name: `Đội trưởng ${n}`, title: 'Công chức', role: 'captain' }],
  };
  return unit;
}
