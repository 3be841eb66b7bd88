import { Server } from 'node:http';
import { Gauge, Histogram } from 'prom-client';
import { pages } from '../kept/state.mjs';
import { routeOf } from './routes.mjs';

// Loaded into the server by `--import`, last and therefore asked first, so that what is kept is measured like what is drawn.
// Read by /api/metrics (server/jobs/metrics.ts), which this process and that program share through the package.

const took = new Histogram({
  name: 'cong_request_seconds',
  help: 'Seconds from the question to the end of the answer, waiting for a turn included',
  labelNames: ['route', 'method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});

const gauges = {
  cong_turns_working: ['Requests that have a turn', () => globalThis.portalLine?.standing().working],
  cong_turns_waiting: ['Requests that wait for a turn', () => globalThis.portalLine?.standing().waiting],
  cong_kept_pages: ['Public pages kept in memory', () => pages.size()],
  cong_kept_bytes: ['Bytes of the public pages kept in memory', () => pages.bytes()],
};
for (const [name, [help, read]] of Object.entries(gauges))
  new Gauge({
    name,
    help,
    collect() {
      this.set(read() ?? 0);
    },
  });

// oxlint-disable-next-line typescript/unbound-method -- called with its server below
const { emit } = Server.prototype;

Server.prototype.emit = function (event, ...args) {
  if (event === 'request' && process.env.METRICS_TOKEN) measure(args[0], args[1]);
  return emit.call(this, event, ...args);
};

function measure(request, response) {
  // A page that this server asks of itself is part of the answer that waits for it.
  if (request.headers['x-turn']) return;
  const route = routeOf(request.url);
  const method = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write';
  const end = took.startTimer({ route, method });
  response.once('close', () => end({ status: `${Math.trunc(response.statusCode / 100)}xx` }));
}
