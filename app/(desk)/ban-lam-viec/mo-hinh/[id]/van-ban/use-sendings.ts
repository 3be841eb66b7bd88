import { useRef, useState } from 'react';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { refusedUnsent } from '@/domain/registry/papers/file-head';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { refusalOf } from '@/ui/words/file';
import { forgetSending, noteSending } from '@/ui/draft/sending-names';
import { paperWords } from '@/ui/words/words';
import { gateOf } from './gate';
import { Halted, type Home, Paused, reachable, Refused, type Sent, send } from './send';
import { batchesOf, isWorthWork, prepared } from './smaller';

export type Sending = {
  key: number;
  /** What was chosen: one file, or the pictures that are the pages of one paper. */
  chosen: readonly File[];
  /** What is sent. */
  file: File;
  state: 'preparing' | 'waiting' | 'sending' | 'offline' | 'checking' | 'paused' | 'failed';
  loaded: number;
  /** Bytes each second, smoothed. */
  rate: number;
  error?: string;
};

/**
 * The files that this page is sending as papers of one kind.
 * @param ends.arrived what to do with a file that is there; its promise ends the sending
 * @param ends.refused the server did not want what it got, and lists it with this sentence
 */
export function useSendings(home: Home, kind: PaperKind, ends: Ends) {
  const [sendings, setSendings] = useState<Sending[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const serial = useRef(0);

  const change = (key: number, facts: Partial<Sending>) =>
    setSendings((now) => now.map((sending) => (sending.key === key ? { ...sending, ...facts } : sending)));

  const drop = (key: number) => {
    forgetSending(key);
    setSendings((now) => now.filter((sending) => sending.key !== key));
  };

  async function run(sending: Sending) {
    const { key } = sending;
    const stop = new AbortController();
    stops.current.set(key, stop);
    noteSending(key, sending.file.name);
    let { file } = sending;
    try {
      if (sending.state !== 'preparing') await mustBeTaken(file);
      const sent = await inTurn(stop.signal, async () => {
        file = await ready(sending);
        change(key, { file, state: 'sending' });
        return send(file, { ...home, kind }, watch(key, file, stop.signal));
      });
      await reachable();
      await ends.arrived(sent);
      drop(key);
    } catch (error) {
      // Otherwise a newer run has taken over since.
      if (stops.current.get(key) === stop) await stopped(key, file, error);
    }
  }

  async function ready({ state, chosen, file }: Sending): Promise<File> {
    if (state !== 'preparing') return file;
    const made = await prepared(chosen, kind, file.name);
    if (!made) throw new Refused(unjoined);
    await mustBeTaken(made);
    return made;
  }

  async function mustBeTaken(file: File): Promise<void> {
    const refusal = await refusedBefore(file, kind);
    if (refusal) throw new Refused(refusalOf(refusal, file.name, kind));
  }

  async function stopped(key: number, { name }: File, error: unknown) {
    if (error instanceof Refused && error.listed) {
      await reachable();
      ends.refused(`${name}: ${error.message}`);
      drop(key);
    } else if (error instanceof Paused) change(key, { state: 'paused', rate: 0, error: undefined });
    else if (error instanceof Halted) change(key, { state: 'paused', rate: 0, error: error.message });
    else {
      forgetSending(key);
      change(key, { state: 'failed', error: error instanceof Refused ? error.message : broken });
    }
  }

  function watch(key: number, file: File, signal: AbortSignal) {
    const meter = speedometer();
    const onProgress = (loaded: number) =>
      change(key, { loaded, rate: meter(loaded), state: loaded >= file.size ? 'checking' : 'sending' });
    return { signal, onProgress, onWaiting: () => change(key, { state: 'offline' }) };
  }

  /** `original`: pictures are sent as they are, each by itself. */
  const add = (files: Iterable<File>, { original }: { original: boolean }) => {
    const fresh = batchesOf([...files], { kind, original }).map((chosen): Sending => {
      serial.current += 1;
      const state = !original && isWorthWork(chosen, kind) ? 'preparing' : 'waiting';
      return { key: serial.current, chosen, file: nameplate(chosen, kind), state, loaded: 0, rate: 0 };
    });
    setSendings((now) => [...now.filter(({ error }) => !error), ...fresh]);
    for (const sending of fresh) void run(sending);
  };
  const pause = (key: number) => {
    stops.current.get(key)?.abort();
    change(key, { state: 'paused' });
  };
  const resume = (sending: Sending) => {
    change(sending.key, { state: 'waiting', error: undefined });
    void run(sending);
  };
  const forget = (key: number) => {
    stops.current.get(key)?.abort();
    drop(key);
  };
  return { sendings, add, pause, resume, forget };
}

type Ends = { arrived: (sent: Sent) => Promise<void>; refused: (sentence: string) => void };

/** A few at once in the whole page; the others wait for their turn. */
const gate = gateOf(3);

async function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  await gate.enter();
  try {
    if (signal.aborted) throw new Paused();
    return await work();
  } finally {
    gate.leave();
  }
}

const broken = 'Tệp đã tải lên nhưng chưa lưu được vào hồ sơ. Tải lại trang rồi bấm “Lưu vào hồ sơ”.';

const unjoined = 'Không ghép được các ảnh này. Chọn lại từng ảnh một để xem ảnh nào hỏng.';

/** How what was chosen is called before it is made. */
function nameplate(chosen: readonly File[], kind: PaperKind): File {
  const [first] = chosen;
  if (chosen.length === 1 && first) return first;
  return new File([], `${paperWords[kind]} (${chosen.length} trang).pdf`);
}

/** What can be said before a byte is sent. A file that the browser may not read is left to the server. */
async function refusedBefore(file: File, kind: PaperKind): Promise<FileRefusal | null> {
  const read = async (at: number, length: number) =>
    new Uint8Array(await file.slice(at, at + length).arrayBuffer());
  return refusedUnsent(file.size, read, kind).catch(() => null);
}

function speedometer() {
  let [lastAt, lastLoaded, rate] = [performance.now(), -1, 0];
  return (loaded: number): number => {
    const at = performance.now();
    const seconds = (at - lastAt) / 1000;
    if (lastLoaded < 0) [lastAt, lastLoaded] = [at, loaded];
    else if (seconds > 0.25) {
      const now = (loaded - lastLoaded) / seconds;
      rate = rate === 0 ? now : rate * 0.7 + now * 0.3;
      [lastAt, lastLoaded] = [at, loaded];
    }
    return rate;
  };
}
