import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { IncomingMessage, Server } from 'node:http';

// Loaded into the server by `--import`. In the rush before a deadline thousands ask at once; each request that Next has
// begun costs it a megabyte, and all of them together finish last. So they take turns, first come first served: what
// waits here is a socket and nothing more (docs/decisions/008-turns.md).

const AT_ONCE = 24;
/** Whom the system lets wait at the door: Node takes in one at a time between its work, and more than 511 may come meanwhile. */
const AT_THE_DOOR = 4096;
/** A turn is lent no longer than this: who sends or reads slowly goes on, and holds up nobody. */
const LENT_MS = 15_000;
/** Of what is larger than our buffer the rest still has to come: whoever is slow with it lends for less. */
const SENDING_MS = 2_000;
/** Bytes that stream, and the question whether we live. */
const free = /^\/(?:_next\/|api\/tep\/|api\/health)/u;

// An action that leads on asks this server for the next page within its own turn: it carries the mark of this process.
const mark = randomUUID();
/**
 * A turn is given back within the request that had it, and with it Node would hand on everything that belongs to that
 * request: the next one would find out that it was pressed by whoever came before. So each begins outside of all.
 */
const outside = new AsyncResource('turn');
const waiting = [];
let taken = 0;

// oxlint-disable-next-line typescript/unbound-method -- both are called with their server below
const { emit, listen } = Server.prototype;

/** Next names a port and a host; a third number is the length of the line at the door. */
Server.prototype.listen = function (...args) {
  const named = args.length === 2 && typeof args[0] === 'number' && typeof args[1] === 'string';
  return listen.call(this, ...args, ...(named ? [AT_THE_DOOR] : []));
};

Server.prototype.emit = function (event, ...args) {
  const [request, response] = args;
  if (event !== 'request' || free.test(request.url) || request.headers['x-turn'] === mark)
    return emit.call(this, event, ...args);
  request.headers['x-turn'] = mark;
  whenHere(request, () => {
    const begin = () => outside.runInAsyncScope(emit, this, event, ...args);
    waiting.push({ request, response, begin });
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
