import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { IncomingMessage, Server } from 'node:http';
import { answerKept, answerMade, answerRouter, isPublicPage, keptFor } from '../kept/kept.mjs';
import { makeLine } from './line.mjs';
import { watched } from './trouble.mjs';
import { hops, placeOf, visitorOf } from './visitors.mjs';

// Loaded into the server by `--import`. In the rush before a deadline thousands ask at once; each request that Next has
// begun costs it a megabyte, and all of them together finish last. So they take turns, shared among the places from which
// they come: what waits here is a socket and nothing more (docs/decisions/008-turns.md).

const line = makeLine({ atOnce: 24, share: 16 });
// Read by metrics.mjs.
globalThis.portalLine = line;
/** Whom the system lets wait at the door: Node takes in one at a time between its work, and more than 511 may come meanwhile. */
const AT_THE_DOOR = 4096;
/** Sockets of one place, where no proxy stands in front: an office has hundreds, who wants to stop us has thousands. */
const MOST_SOCKETS = 1_000;
/** Who takes longer to say what is asked for is not asking. */
const HEAD_MS = 20_000;
/** A turn is lent no longer than this, whatever the work waits for. */
const LENT_MS = 15_000;
/** Of what is larger than our buffer the rest still has to come: whoever is slow with it lends for less. */
const SENDING_MS = 2_000;
/** A file is on its way for as long as the line needs; its first look at the address does not take longer. */
const FILE_MS = 300;
/** An answer that the reader has not taken after this is no longer our work. */
const BLOCKED_MS = 50;
/** Who takes nothing for this long has left. */
const NOTHING_READ_MS = 60_000;

/** Exactly these, whose bytes lie ready: every other spelling of whatever takes a turn. */
const free = /^\/(?:_next\/static\/[^?]+|api\/(?:health|metrics))(?:\?|$)/u;
const file = /^\/api\/tep\//u;

// An action that leads on asks this server for the next page within its own turn: it carries the mark of this process.
const mark = randomUUID();
/**
 * A turn is given back within the request that had it, and with it Node would hand on everything that belongs to that
 * request: the next one would find out that it was pressed by whoever came before. So each begins outside of all.
 */
const outside = new AsyncResource('turn');
const outsideOfAll = (work) => outside.runInAsyncScope(work);

// oxlint-disable-next-line typescript/unbound-method -- both are called with their server below
const { emit, listen } = Server.prototype;

/** Next names a port and a host; a third number is the length of the line at the door. */
Server.prototype.listen = function (...args) {
  const named = args.length === 2 && typeof args[0] === 'number' && typeof args[1] === 'string';
  this.headersTimeout = HEAD_MS;
  return listen.call(this, ...args, ...(named ? [AT_THE_DOOR] : []));
};

Server.prototype.emit = function (event, ...args) {
  const [request, response] = args;
  if (event === 'connection' && tooMany(request)) return request.destroy();
  if (event !== 'request') return emit.call(this, event, ...args);
  const drawing = () =>
    this.listeners(event).map((listener) => watched(request, response, () => listener.apply(this, args)));
  if (request.headers['x-turn'] === mark) {
    if (request.headers['x-kept'] === mark || request.headers['x-plain'] === mark) drawing();
    else emit.call(this, event, ...args);
    return true;
  }
  request.headers['x-turn'] = mark;
  // Only this server itself asks for a page that is to be kept.
  delete request.headers['x-kept'];
  endUnread(response);
  const afterFormer = behindFormer(request, response);
  const address = keptFor(request);
  const isPublic = address !== undefined || isPublicPage(request);
  if (isPublic && answerRouter(request, response)) return true;
  const making = () => [answerMade(request, response, { address, own: ownOf(this), otherwise: drawing })];
  const work = isPublic ? making : drawing;
  const inTurn = () =>
    line.enter({
      place: visitorOf(request),
      gone: () => response.destroyed || request.socket.destroyed,
      begin: (give) => lend(request, response, { work: () => outsideOfAll(work), give }),
    });
  if (free.test(request.url)) afterFormer(address ? making : drawing);
  else if (address) afterFormer(() => answerKept(request, response, address) || inTurn());
  else whenHere(request, () => afterFormer(inTurn));
  return true;
};

/** Where this server asks itself for a page that is to be kept. */
function ownOf(server) {
  const { address, port } = server.address();
  const everywhere = address === '::' || address === '0.0.0.0';
  const host = process.env.PUBLIC_URL ? new URL(process.env.PUBLIC_URL).host : `localhost:${port}`;
  return { at: everywhere ? '127.0.0.1' : address, port, host, mark };
}

const sockets = new Map();

/** A proxy of ours may open as many as it needs. */
function tooMany(socket) {
  if (hops() > 0) return false;
  const place = placeOf(socket.remoteAddress ?? '');
  const open = (sockets.get(place) ?? 0) + 1;
  if (open > MOST_SOCKETS) return true;
  sockets.set(place, open);
  socket.once('close', () => {
    const left = sockets.get(place) - 1;
    if (left > 0) sockets.set(place, left);
    else sockets.delete(place);
  });
  return false;
}

const last = new WeakMap();

/** Of what one socket asks in one breath the second begins when the first is read: nobody could read it before. */
function behindFormer({ socket }, response) {
  const former = last.get(socket);
  last.set(socket, response);
  return (go) => {
    if (!former || former.closed || former.destroyed) outsideOfAll(go);
    else former.once('close', () => outsideOfAll(go));
  };
}

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

/** The turn is over when the answer is made, or waits for its reader. Who hangs up keeps it, for Next goes on with the work. */
function lend(request, response, { work, give }) {
  const streams = file.test(request.url);
  const timers = [
    setTimeout(over, streams ? FILE_MS : LENT_MS),
    setTimeout(() => request.complete || over(), SENDING_MS),
  ];
  function over() {
    for (const timer of timers) clearTimeout(timer);
    give();
  }
  const { end } = response;
  response.end = function (...args) {
    const ended = end.apply(this, args);
    over();
    return ended;
  };
  response.once('blocked', over);
  const made = work().filter((result) => typeof result?.then === 'function');
  for (const result of made) void result.finally(over);
  if (made.length === 0) response.once('close', over);
}

/** Says `blocked` when what was written waits for its reader, who is then given a minute for the next byte. */
function endUnread(response) {
  const { end, write } = response;
  let looking;
  const blocked = () => {
    looking = undefined;
    if (!response.socket?.writableNeedDrain) return;
    response.socket.setTimeout(NOTHING_READ_MS);
    response.emit('blocked');
  };
  const look = () => (looking ??= setTimeout(blocked, BLOCKED_MS).unref());
  response.write = function (...args) {
    const taken = write.apply(this, args);
    if (!taken) look();
    return taken;
  };
  response.end = function (...args) {
    const ended = end.apply(this, args);
    look();
    return ended;
  };
}
