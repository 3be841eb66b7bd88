import { randomUUID } from 'node:crypto';
import { IncomingMessage, Server } from 'node:http';

// Loaded into the server by `--import`. In the rush before a deadline thousands ask at once; each request that Next has
// begun costs it a megabyte, and all of them together finish last. So they take turns, first come first served: what
// waits here is a socket and nothing more (docs/decisions/008-turns.md).

const AT_ONCE = 24;
/** A turn is lent no longer than this: who sends or reads slowly goes on, and holds up nobody. */
const LENT_MS = 15_000;
/** Of what is larger than our buffer the rest still has to come: whoever is slow with it lends for less. */
const SENDING_MS = 2_000;
/** Bytes that stream, and the question whether we live. */
const free = /^\/(?:_next\/|api\/tep\/|api\/health)/u;

// An action that leads on asks this server for the next page within its own turn: it carries the mark of this process.
const mark = randomUUID();
const waiting = [];
let taken = 0;

// oxlint-disable-next-line typescript/unbound-method -- it is called with its server below
const emit = Server.prototype.emit;

Server.prototype.emit = function (event, ...args) {
  const [request, response] = args;
  if (event !== 'request' || free.test(request.url) || request.headers['x-turn'] === mark)
    return emit.call(this, event, ...args);
  request.headers['x-turn'] = mark;
  whenHere(request, () => {
    waiting.push({ request, response, begin: () => emit.call(this, event, ...args) });
    next();
  });
  return true;
};

/**
 * Whoever sends byte by byte does not stand in line yet: else two dozen of them would hold every turn. A request is here
 * when it is whole, or when Node holds as much of it as it will before somebody reads.
 */
function whenHere(request, enter) {
  request.push = function (chunk, encoding) {
    const wantsMore = IncomingMessage.prototype.push.call(this, chunk, encoding);
    if (chunk === null || !wantsMore) {
      delete this.push;
      // Later: Node stops the socket when this returns false, and who reads at once would have started it already.
      process.nextTick(enter);
    }
    return wantsMore;
  };
}

function next() {
  while (taken < AT_ONCE && waiting.length > 0) {
    const { request, response, begin } = waiting.shift();
    // Whoever has hung up meanwhile needs no answer.
    if (response.destroyed || response.socket?.destroyed) continue;
    taken += 1;
    lend(request, response);
    begin();
  }
}

function lend(request, response) {
  let held = true;
  const give = () => {
    if (!held) return;
    held = false;
    clearTimeout(timer);
    clearTimeout(sending);
    taken -= 1;
    next();
  };
  const timer = setTimeout(give, LENT_MS);
  const sending = setTimeout(() => request.complete || give(), SENDING_MS);
  response.once('close', give);
}
