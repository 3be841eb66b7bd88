import { rest } from './alive.mjs';
import { openCluster } from './postgres.mjs';
import { Refusal, say } from './say.mjs';

const given = {
  open: openCluster,
  /** How long before each try; after the last one a person has to look. */
  waits: [0, 1_000, 3_000, 10_000, 30_000],
  /** Who has run for so long has recovered: what comes then is another fault. */
  well: 600_000,
};

/**
 * The cluster, started again when it dies while somebody is served: the portal finds it at the same address.
 * `lost` is told the sentence to end with when that does not help.
 */
export async function openTended(folder, { open, waits, well } = given) {
  let cluster = await open(folder);
  const { port } = cluster;
  let [stopped, tries, since] = [false, 0, Date.now()];

  const lost = (async () => {
    for (;;) {
      await cluster.died;
      if (stopped) return new Promise(() => undefined);
      if (Date.now() - since > well) tries = 0;
      say('! Cơ sở dữ liệu đi kèm đã dừng đột ngột; cổng đang tự khởi động lại nó.');
      while (!(await again())) if (tries >= waits.length || stopped) return new Refusal(gone);
      say('Cơ sở dữ liệu đi kèm đã chạy lại. Dữ liệu đã ghi vẫn còn.');
    }
  })();

  async function again() {
    if (tries >= waits.length) return false;
    await rest(waits[tries]);
    tries += 1;
    if (stopped) return false;
    const next = await open(folder).catch((fault) => void say(fault.message));
    if (!next) return false;
    // The serving process knows the address of before.
    if (next.port !== port) {
      await next.stop();
      return false;
    }
    [cluster, since] = [next, Date.now()];
    return true;
  }

  const stop = async () => {
    stopped = true;
    await cluster.stop();
  };
  return { ...cluster, stop, lost };
}

const gone =
  'Cơ sở dữ liệu đi kèm dừng nhiều lần liền (xem postgres/postgres.log trong thư mục dữ liệu), nên cổng dừng theo. Dữ liệu đã ghi vẫn còn: xem ổ đĩa còn chỗ không, rồi chạy lại npm start.';
