import { portalName } from './province.mjs';
import { AsyncLocalStorage } from 'node:async_hooks';

// When the database does not answer, no page of ours can be drawn. Whatever was asked then ends here: 503, when to come back, and a
// page that needs neither a script nor the database. What the program found out is told by server/io/trouble.ts.

const RETRY_AFTER = 15;
/** It says itself what is broken. */
const ownReport = /^\/api\/health(?:\?|$)/u;

const asked = new AsyncLocalStorage();
globalThis.portalTrouble = () => {
  const request = asked.getStore();
  if (request) request.trouble = true;
};

/**
 * Does the work of one request, and answers in its place where it told of trouble before it began to answer.
 * @template T @param {() => T} work @returns {T}
 */
export function watched(request, response, work) {
  if (ownReport.test(request.url)) return work();
  const told = { trouble: false };
  standIn(request, response, told);
  return asked.run(told, work);
}

function standIn(request, response, told) {
  const { writeHead, write, end } = response;
  let instead = false;
  const begin = () => {
    if (instead || !told.trouble || response.headersSent) return instead;
    instead = true;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    writeHead.call(response, 503, {
      'Content-Type': `${typeFor(request)}; charset=utf-8`,
      'Retry-After': String(RETRY_AFTER),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    return true;
  };
  response.writeHead = (...args) => (begin() ? response : writeHead.apply(response, args));
  response.write = (...args) => (begin() ? true : write.apply(response, args));
  response.end = (...args) => {
    if (!begin()) return end.apply(response, args);
    return end.call(response, request.method === 'HEAD' ? undefined : bodyFor(request));
  };
}

/** Next hands the words of a refused action to the form only under exactly text/plain. */
function typeFor({ headers }) {
  if (headers['next-action']) return 'text/plain';
  if (/json/u.test(headers.accept ?? '') || /json/u.test(headers['content-type'] ?? ''))
    return 'application/json';
  return 'text/html';
}

function bodyFor(request) {
  const type = typeFor(request);
  if (type === 'text/plain') return 'tryAgain';
  return type === 'application/json' ? JSON.stringify({ error: sentence }) : pageFor(request.method);
}

const sentence = 'Cổng tạm thời chưa kết nối được cơ sở dữ liệu. Xin thử lại sau ít phút.';

function pageFor(method) {
  const posted = method === 'POST';
  const title = posted ? 'Chưa gửi được' : 'Cổng tạm thời chưa phục vụ được';
  const way = posted
    ? '<p>Quay lại trang trước (nút Lùi của trình duyệt), chờ ít phút rồi gửi lại; nội dung đã nhập vẫn còn ở đó.</p>'
    : '<p><a href="">Tải lại trang này</a> sau ít phút.</p>';
  return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${portalName}</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:12vh auto;padding:0 1.25rem;color:#1c1917}</style>
<h1>${title}</h1>
<p>Cơ sở dữ liệu đang gặp trục trặc và thường tự trở lại. Những gì đã lưu vẫn còn nguyên.</p>
${way}</html>
`;
}
