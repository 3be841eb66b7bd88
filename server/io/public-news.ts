import pg from 'pg';
import { settled } from './address.mjs';
import { env } from './env';
import { log } from './log';
import { keptForAll, PUBLIC_CHANNEL } from './public-cache';

/** Milliseconds between two looks at the count, for a notice that was missed or never comes, as
 * through a pooler. */
const LOOK_MS = 5_000;
const AGAIN_MS = 1_000;

const shared = globalThis as { portalNews?: true };

/** Hears of public commits of every process; while the database is away, tries again and again. */
export function hearPublic(): void {
  if (shared.portalNews) return;
  shared.portalNews = true;
  hear();
}

function hear(): void {
  const client = new pg.Client({
    connectionString: settled(env().DATABASE_URL),
    keepAlive: true,
    connectionTimeoutMillis: LOOK_MS,
    query_timeout: LOOK_MS,
  });
  let over = false;
  const again = (error?: Error) => {
    if (over) return;
    over = true;
    clearInterval(looking);
    if (error) log.warn({ reason: error.message }, 'public news: connection lost');
    void client.end().catch(() => undefined);
    setTimeout(hear, AGAIN_MS).unref();
  };
  const learn = (number: unknown) => keptForAll()?.learn(Number(number));
  const look = async () => {
    const { rows } = await client.query<{ number: number }>('SELECT number FROM "PublicGeneration"');
    if (rows[0]) learn(rows[0].number);
  };
  const looking = setInterval(() => void look().catch(again), LOOK_MS);
  looking.unref();
  client.on('error', again);
  client.on('end', () => again());
  client.on('notification', ({ payload }) => learn(payload));
  client
    .connect()
    .then(() => client.query(`LISTEN ${PUBLIC_CHANNEL}`))
    .then(look)
    .catch(again);
}
