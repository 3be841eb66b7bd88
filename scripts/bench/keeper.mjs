import { serve } from '../start/serve.mjs';
import { openTended } from '../start/tended.mjs';

// What the starter does for a portal that is already built and prepared, in a process that may be killed: argv is the cluster's
// folder, the port, and the log. It says "ready" when the portal answers.

const [folder, port, log] = process.argv.slice(2);
const cluster = await openTended(folder);
void cluster.lost.then(() => process.exit(1));
const env = {
  ...process.env,
  DATABASE_URL: process.env.DATABASE_URL.replace(/:\d+\//u, `:${cluster.port}/`),
};
const server = await serve({ env, port: Number(port), host: '127.0.0.1', log });
process.stdout.write('ready\n');
process.on('SIGTERM', async () => {
  await server.stop();
  await cluster.stop();
  process.exit(0);
});
