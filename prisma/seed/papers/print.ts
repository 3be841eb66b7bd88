import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { type Paper, samples } from './samples';

// Prints the sample papers of the demonstration, once, into files/: npx tsx prisma/seed/papers/print.ts
// Layout after Nghị định 30/2020/NĐ-CP, Phụ lục I; the number and the day stay blank, as the clerk gives them after signing.

const FONTS = new URL('../../../node_modules/@fontsource/be-vietnam-pro/files/', import.meta.url);

const face = (weight: number, style: string): string =>
  [
    ['latin', 'U+0000-00FF,U+2013-2014,U+2018-201E,U+2026'],
    ['latin-ext', 'U+0100-0101,U+0104-0109,U+0112-0115'],
    [
      'vietnamese',
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0309,U+0323,U+1EA0-1EF9,U+20AB',
    ],
  ]
    .map(([range, points]) => {
      const file = readFileSync(new URL(`be-vietnam-pro-${range}-${weight}-${style}.woff2`, FONTS)).toString(
        'base64',
      );
      return `@font-face{font-family:VN;font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${file});unicode-range:${points}}`;
    })
    .join('');

const style = `${face(400, 'normal')}${face(700, 'normal')}${face(400, 'italic')}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
body{font:13pt/1.5 VN;margin:0;text-align:justify}
p{margin:0 0 6pt;text-indent:1cm}
.banner{font-weight:700;text-align:center;text-indent:0;letter-spacing:.06em;color:#8a1c1c;border:1.5pt solid #8a1c1c;padding:3pt;margin-bottom:12pt}
.head{display:grid;grid-template-columns:2fr 3fr;text-align:center;line-height:1.35;font-size:12pt}
.head b u{text-decoration-thickness:.75pt;text-underline-offset:3pt}
.place{font-style:italic}
h1{font-size:14pt;text-align:center;margin:18pt 0 0}
.about{font-weight:700;text-align:center;text-indent:0;margin-bottom:12pt}
h2{font-size:13pt;margin:10pt 0 4pt;text-indent:1cm}
.end{display:grid;grid-template-columns:1fr 1fr;margin-top:18pt;font-size:12pt;text-align:center;break-inside:avoid}
.end .to{text-align:left;font-size:11pt;line-height:1.35}
table{border-collapse:collapse;width:100%;font-size:11pt;margin:6pt 0}td,th{border:.5pt solid #333;padding:3pt 5pt;text-align:left;line-height:1.4}`;

const page = (
  paper: Paper,
): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${paper.title}</title><style>${style}</style>
<p class="banner">DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ SỬ DỤNG</p>
<div class="head"><div>${paper.over}<br><b><u>${paper.body}</u></b><br>Số:&emsp;&emsp;/${paper.sign}</div>
<div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br><u>Độc lập - Tự do - Hạnh phúc</u></b><br><span class="place">……………, ngày … tháng … năm ……</span></div></div>
<h1>${paper.type}</h1><p class="about">${paper.about}</p>
${paper.html}
<div class="end"><div class="to"><b><i>Nơi nhận:</i></b><br>${paper.to.map((one) => `- ${one};`).join('<br>')}<br>- Lưu: VT.</div>
<div><b>${paper.signer}</b><br><br><i>(minh họa, không ký)</i></div></div></html>`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const tab = await browser.newPage();
for (const paper of samples) {
  await tab.setContent(page(paper), { waitUntil: 'load' });
  await tab.evaluate(() => document.fonts.ready.then(() => null));
  await tab.pdf({
    path: new URL(`files/${paper.kind}.pdf`, import.meta.url).pathname,
    preferCSSPageSize: true,
  });
}
await browser.close();
