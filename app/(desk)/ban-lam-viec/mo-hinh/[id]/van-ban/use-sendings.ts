import { useRef, useState } from 'react';
import { accepted, type PaperKind } from '@/domain/paper';
import { fileRefusalWords } from '@/ui/file-words';
import { gateOf } from './gate';
import { Halted, type Home, Paused, reachable, Refused, type Sent, send } from './send';

export type Sending = {
  key: number;
  file: File;
  state: 'waiting' | 'sending' | 'offline' | 'checking' | 'paused' | 'failed';
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

  const drop = (key: number) => setSendings((now) => now.filter((sending) => sending.key !== key));

  async function run({ key, file }: Sending) {
    const stop = new AbortController();
    stops.current.set(key, stop);
    try {
      const sent = await inTurn(stop.signal, () => {
        change(key, { state: 'sending' });
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

  async function stopped(key: number, { name }: File, error: unknown) {
    if (error instanceof Refused && error.listed) {
      await reachable();
      ends.refused(`${name}: ${error.message}`);
      drop(key);
    } else if (error instanceof Paused) change(key, { state: 'paused', rate: 0, error: undefined });
    else if (error instanceof Halted) change(key, { state: 'paused', rate: 0, error: error.message });
    else change(key, { state: 'failed', error: error instanceof Refused ? error.message : broken });
  }

  function watch(key: number, file: File, signal: AbortSignal) {
    const meter = speedometer();
    const onProgress = (loaded: number) =>
      change(key, { loaded, rate: meter(loaded), state: loaded >= file.size ? 'checking' : 'sending' });
    return { signal, onProgress, onWaiting: () => change(key, { state: 'offline' }) };
  }

  const add = (files: Iterable<File>) => {
    const fresh = [...files].map((file): Sending => {
      serial.current += 1;
      const error = refusalOf(file, kind);
      return { key: serial.current, file, state: error ? 'failed' : 'waiting', loaded: 0, rate: 0, error };
    });
    setSendings((now) => [...now.filter(({ error }) => !error), ...fresh]);
    for (const sending of fresh) if (!sending.error) void run(sending);
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

/** What can be said before a byte is sent. */
function refusalOf(file: File, kind: PaperKind): string | undefined {
  if (file.size === 0) return fileRefusalWords.empty;
  return file.size > accepted[kind].limit ? fileRefusalWords.tooLarge : undefined;
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
