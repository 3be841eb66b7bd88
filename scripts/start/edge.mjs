import { IncomingMessage, Server } from 'node:http';
import { addressOf, bytesFor } from './bounds.mjs';
import { visitorOf } from './visitors.mjs';

// Loaded into the server by `--import`, after the turns and therefore asked before them: what is too large or cannot be read is answered here, and costs
// neither a turn nor a thought of Next.

const sentences = {
  400: 'Địa chỉ không đọc được.',
  404: 'Không có trang này.',
  413: 'Nội dung gửi lên quá lớn. Hãy rút gọn rồi gửi lại; nội dung đã nhập vẫn còn trên trang.',
  414: 'Địa chỉ quá dài.',
};

// oxlint-disable-next-line typescript/unbound-method -- called with its server below
const { emit } = Server.prototype;

Server.prototype.emit = function (event, ...args) {
  // Nothing here speaks another protocol, and Next would look for the page without a turn.
  if (event === 'upgrade' && process.env.NODE_ENV !== 'development') return args[1].destroy();
  if (event !== 'request') return emit.call(this, event, ...args);
  const [request, response] = args;
  // Whoever reads this header further inside reads where the visitor comes from, and no word of the visitor.
  request.headers['x-forwarded-for'] = visitorOf(request);
  const address = addressOf(request.url);
  if (typeof address === 'number') return refuse(request, response, address);
  const { origin } = request.headers;
  // Next reads it as an address and faults where it is none.
  if (origin !== undefined && origin !== 'null' && !URL.canParse(origin))
    return refuse(request, response, 400);
  request.url = address;
  const most = bytesFor(request.method, address.split('?', 1)[0]);
  if (Number(request.headers['content-length'] ?? 0) > most) return refuse(request, response, 413);
  if (most < Number.POSITIVE_INFINITY) bound(request, response, most);
  if (request.headers['next-action']) faultIs(response, 400);
  else if (isForm(request) && isForeign(request)) faultIs(response, 403);
  return emit.call(this, event, ...args);
};

/** How many more bytes a request may bring, and how it is answered when more come. */
const bounds = new WeakMap();

/** A body without a declared length, or one that lies about it, is counted as it comes. */
function bound(request, response, most) {
  bounds.set(request, { left: most, response });
}

// oxlint-disable-next-line typescript/unbound-method -- called with its request below
const { push } = IncomingMessage.prototype;

IncomingMessage.prototype.push = function (chunk, encoding) {
  const known = bounds.get(this);
  if (!known || !chunk) return push.call(this, chunk, encoding);
  known.left -= chunk.length;
  if (known.left >= 0) return push.call(this, chunk, encoding);
  bounds.delete(this);
  refuse(this, known.response, 413);
  this.destroy();
  return false;
};

/**
 * An action of ours never throws: its faults are an answer like any other (server/request/action.ts). What is left is a call that
 * Next could not decode, and that is the caller's fault.
 */
function faultIs(response, instead) {
  const { writeHead } = response;
  response.writeHead = function (status, ...rest) {
    return writeHead.call(this, status === 500 ? instead : status, ...rest);
  };
}

/** What an action is called with where no script runs. */
const isForm = ({ headers }) => (headers['content-type'] ?? '').startsWith('multipart/form-data');

/** Sent by a page of another site: Next calls no action then, and says so with a fault. */
function isForeign({ headers }) {
  const { origin, host, 'x-forwarded-host': forwarded } = headers;
  if (origin === undefined) return false;
  if (origin === 'null') return true;
  return ![forwarded ?? host, hostOf(process.env.PUBLIC_URL)].includes(hostOf(origin));
}

const hostOf = (address) => (URL.canParse(address ?? '') ? new URL(address).host : undefined);

function refuse(request, response, status) {
  if (!response.headersSent) {
    const json = /json|x-component/u.test(request.headers.accept ?? '');
    const text = json ? JSON.stringify({ error: sentences[status] }) : sentences[status];
    response.writeHead(status, {
      'Content-Type': json ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      Connection: 'close',
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  }
  return true;
}
