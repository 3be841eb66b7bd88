import { portalName, provinceName } from './province.mjs';

// The page of a start that is still under way: no file of ours is served yet, so all of it stands here.

const petals = [0, 72, 144, 216, 288].map(
  (turn) =>
    `<path transform="rotate(${turn} 32 33)" d="M32 32C23 28 21.500 15 32 8.500 42.500 15 41 28 32 32Z" fill="#fdf7ef"/>`,
);
const emblem = `<svg viewBox="0 0 64 64" width="48" height="48" aria-hidden="true"><circle cx="32" cy="32" r="32" fill="#0d3448"/><circle cx="32" cy="32" r="29" fill="none" stroke="#e9c46a" stroke-width="1.2"/>${petals.join('')}<circle cx="32" cy="33" r="4.200" fill="#9b2a1d"/><circle cx="32" cy="33" r="1.700" fill="#e9c46a"/></svg>`;

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#faf8f3;color:#1c2327;font:1rem/1.65 "Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
.band{height:6px;background:repeating-linear-gradient(90deg,#9b2a1d 0 18px,#e9c46a 18px 22px,#174f6a 22px 40px,#e9c46a 40px 44px)}
header{background:#fff;border-bottom:1px solid #e1dacd}
.shell{max-width:72rem;margin:0 auto;padding-inline:1rem}
header .shell{display:flex;align-items:center;gap:.75rem;padding-block:.5rem}
header b{display:block;font-size:1.125rem;line-height:1.5;color:#0d3448}
header span{display:block;font-size:.875rem;line-height:1.5;color:#434c52}
main{padding-block:3rem}
h1{margin:0;font-size:1.875rem;line-height:1.5;font-weight:600;text-wrap:balance}
p{margin:.5rem 0 0;max-width:40rem;font-size:1.125rem;color:#434c52;text-wrap:pretty}
ol{list-style:none;margin:2rem 0 0;padding:0;max-width:40rem;background:#fff;border:1px solid #e1dacd;border-radius:8px}
li{display:flex;gap:.75rem;align-items:flex-start;padding:.75rem 1rem}
li+li{border-top:1px solid #e1dacd}
li svg{flex:none;margin-top:.2rem}
li small{margin-left:auto;white-space:nowrap;padding-left:.75rem;font-size:.875rem;color:#434c52}
.running{font-weight:600}
.running svg{animation:turn 1.2s linear infinite}
@keyframes turn{to{transform:rotate(360deg)}}
@media (prefers-reduced-motion:reduce){.running svg{animation:none}}
@media (min-width:40rem){.shell{padding-inline:2rem}main{padding-block:5rem}}
.note{font-size:.875rem}
`;

const marks = {
  done: '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="10" fill="#e8f4eb"/><path d="m5.500 10.300 3 3 6-6.500" fill="none" stroke="#1a6437" stroke-width="2"/></svg>',
  running:
    '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8" fill="none" stroke="#b3cdd9" stroke-width="3"/><path d="M10 2a8 8 0 0 1 8 8" fill="none" stroke="#174f6a" stroke-width="3"/></svg>',
};
const words = { done: 'xong', running: 'đang làm' };

/** Asks how far it is and leads on by itself; a gap between this and the portal is only one more try. */
const script = `
const list = document.querySelector('ol');
async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    const text = await answer.text();
    const told = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-starting] ol');
    if (!told) return location.reload();
    if (told.innerHTML !== list.innerHTML) list.innerHTML = told.innerHTML;
  } catch {}
  setTimeout(look, 1000);
}
setTimeout(look, 1000);
`;

const escaped = (text) => text.replace(/[&<>"]/gu, (one) => `&#${one.codePointAt(0)};`);

/** How long the first time takes, the console tells; here it is seen. */
const brief = (title) => title.replace(/ \(.*\)$/u, '');

const line = ({ title, state }) =>
  `<li class="${state}">${marks[state]}<span>${escaped(brief(title))}</span><small>${words[state]}</small></li>`;

/** @param {{ title: string, state: 'done' | 'running' }[]} steps */
export const pageOf = (steps) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cổng đang khởi động – ${portalName}</title>
<noscript><meta http-equiv="refresh" content="3"></noscript>
<style>${style}</style>
</head>
<body data-starting>
<div class="band"></div>
<header><div class="shell">${emblem}<div><b>Dân vận khéo</b><span>${provinceName}</span></div></div></header>
<main class="shell">
<h1>Cổng đang khởi động</h1>
<p>Trang này tự chuyển sang cổng khi mọi việc xong. Không cần tải lại.</p>
<ol aria-live="polite" aria-label="Các bước khởi động">${steps.map(line).join('')}</ol>
<p class="note">Lần đầu mất khoảng một phút, vì phải dựng giao diện; những lần sau chỉ vài giây.</p>
</main>
<script>${script}</script>
</body>
</html>
`;
