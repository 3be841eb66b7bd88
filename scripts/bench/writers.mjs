import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { noisePdf } from '../../server/testing/noise';
import { actionId, sendFile, visitor } from './visitor.mjs';

// Officers who register models, save their text, send a plan and attach it. Whatever the portal acknowledged stands in the ledger.

const folder = '(desk)/ban-lam-viec/mo-hinh';
export const registering = `${folder}/moi/actions.ts`;

/** @returns what each officer does until told to stop; `ledger` is written at each acknowledgement, and only then */
export function writersOf(url, ledger) {
  const ids = {
    register: actionId(registering, 'registerModel'),
    attach: actionId(`${folder}/[id]/van-ban/actions.ts`, 'attachPaper'),
  };
  return async ({ unitId, cookie }, stopped) => {
    const who = visitor(url, cookie);
    while (!stopped())
      await oneModel(who, { unitId, ids, ledger }).catch((error) => rest((ledger.fault = error)));
  };
}

async function oneModel(who, { unitId, ids, ledger }) {
  const model = { id: randomUUID(), texts: [], saved: -1 };
  ledger.tried.push(model);
  const typed = { id: model.id, unitId, year: '2022', from: '' };
  const registered = await who.act('/ban-lam-viec/mo-hinh/moi', ids.register, typed);
  if (!registered.to) throw new Error(`register: ${registered.status} ${registered.text.slice(0, 300)}`);
  ledger.models.push(model);
  const here = `/ban-lam-viec/mo-hinh/${model.id}`;
  for (let base = 0, n = 0; n < 3; n += 1) {
    model.texts.push(`Mô hình ${model.id}, lần ${n}`);
    const body = { base, holder: 'collective', name: model.texts[n], rationale: `Lý do lần ${n}.` };
    const { value } = done(await who.json(`${here}/dang-ky/luu`, body));
    base = value.revision;
    model.saved = n;
    ledger.saves += 1;
  }
  const bytes = noisePdf(randomBytes(20_000 + Math.random() * 200_000));
  const told = { name: 'ke-hoach.pdf', type: 'application/pdf', size: bytes.length, pieces: [bytes] };
  const file = await sendFile(who, { modelId: model.id, kind: 'plan' }, told);
  if (file.state !== 'ready') throw new Error(file.state);
  ledger.files.push({ id: file.id, sha256: createHash('sha256').update(bytes).digest('hex') });
  const attached = await who.act(here, ids.attach, { modelId: model.id, fileId: file.id });
  if (!attached.text.includes('"kind":"done"')) throw new Error(`attach: ${attached.status}`);
  ledger.attached.push(file.id);
}

function done({ status, text }) {
  const answer = status === 200 ? JSON.parse(text) : {};
  if (answer.kind !== 'done' || !('revision' in answer.value)) throw new Error(`save: ${status}`);
  return answer;
}

/** Nobody answers: a person would not press at once again. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 100));

export const emptyLedger = () => ({ tried: [], models: [], saves: 0, files: [], attached: [] });
