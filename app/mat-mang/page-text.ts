import { province } from '@/domain/province';
import { keptOnDevice, sentFromTab } from '@/ui/draft/shelf-names';

export const lostLinePath = '/mat-mang';

/** What the forms are called whose text lies on the device, by the first word of their shelf. */
const formWords: Record<string, string> = {
  'mo-hinh': 'Phiếu đăng ký mô hình',
  'ket-qua': 'Kết quả thực hiện mô hình',
  'bai-du-thi': 'Bài dự thi',
  phieu: 'Nội dung đang nhập',
  'phieu-giay': 'Phiếu chấm nhập từ bản giấy',
};

/**
 * Stands alone: without a line there is no style sheet and no script to fetch. Says which forms wait and since when,
 * never what was written in them: nobody knows who is looking.
 */
export const lostLinePage = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#0d3448">
<title>Đang mất kết nối – ${province.portal}</title>
<style>
  body { margin: 0; background: #faf8f3; color: #1c2327; font: 1rem/1.65 system-ui, sans-serif; }
  header { padding: 1rem; background: #0d3448; color: #fff; border-top: 8px solid #9b2a1d; font-weight: 600; }
  main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; }
  h1 { margin: 0; font-size: 1.5rem; line-height: 1.5; }
  h2 { margin: 2rem 0 0.5rem; font-size: 1.125rem; }
  ul { margin: 0; padding-left: 1.25rem; }
  button { min-height: 2.75rem; margin-top: 1rem; padding: 0 1.25rem; border: 0; border-radius: 5px; background: #174f6a; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
  button:focus-visible { outline: 3px solid #174f6a; outline-offset: 2px; }
  .soft { color: #434c52; }
  [hidden], body:not([data-posted]) .posted, body[data-posted] .asked { display: none; }
</style>
</head>
<body>
<header>Dân vận khéo – ${province.inLine}</header>
<main>
  <h1>Đang mất kết nối</h1>
  <p class="asked">Chưa mở được trang này vì mất mạng, hoặc hệ thống đang tạm dừng. Khi có kết nối, trang tự mở lại.</p>
  <p class="posted">Việc vừa bấm chưa gửi được. Khi có kết nối, quay lại trang trước và bấm lại; nội dung đã nhập vẫn còn ở đó.</p>
  <p class="soft" role="status" id="state">Đang chờ kết nối…</p>
  <button class="asked" id="again" type="button">Thử lại ngay</button>
  <button class="posted" id="back" type="button">Quay lại trang trước</button>
  <section id="waiting" hidden>
    <h2>Đang chờ gửi trên máy này</h2>
    <ul id="drafts"></ul>
    <p class="soft">Nội dung đã nhập được giữ trên máy này và gửi khi mở lại biểu mẫu có kết nối. Tệp đang gửi dở: chọn lại đúng tệp đó, phần đã gửi không phải gửi lại.</p>
  </section>
</main>
<script>
  const words = ${JSON.stringify(formWords)};
  const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
  const list = document.getElementById('drafts');
  const say = (text) => { const line = document.createElement('li'); line.textContent = text; list.append(line); };
  const forms = new Map();
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith('${keptOnDevice}')) continue;
      const shelf = name.slice(name.indexOf(':', ${keptOnDevice.length}) + 1, name.lastIndexOf(':'));
      const { at } = JSON.parse(localStorage.getItem(name));
      if (!(forms.get(shelf) > at)) forms.set(shelf, at);
    }
    for (const [shelf, at] of forms) say((words[shelf.split('.')[0]] ?? words.phieu) + ', nhập lúc ' + clock.format(new Date(at)));
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith('${sentFromTab}')) say('Tệp ' + sessionStorage.getItem(name));
  } catch {
    // A store that is closed holds nothing.
  }
  document.getElementById('waiting').hidden = list.children.length === 0;

  const posted = 'posted' in document.body.dataset;
  async function look() {
    try {
      await fetch('/api/phien', { cache: 'no-store' });
    } catch {
      return;
    }
    if (location.pathname === '${lostLinePath}') location.replace('/');
    else if (!posted) location.reload();
    else document.getElementById('state').textContent = 'Đã có kết nối.';
  }
  document.getElementById('again').onclick = () => location.reload();
  document.getElementById('back').onclick = () => history.back();
  window.addEventListener('online', look);
  setInterval(look, 5000);
</script>
</body>
</html>
`;
