import { expect, test } from 'vitest';
import { GET } from './route';
import { inFont } from './in-font';

test('every Vietnamese letter stays, what the fonts lack becomes a space', () => {
  const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
  const all = `${letters}${letters.toUpperCase()} 0123 “Dân vận khéo” – H'Mông, 50%`;
  expect(inFont(all)).toBe(all);
  expect(inFont('Tổ\u200b 🌾 Ⅲ 水 Ж\u0301 ok')).toBe('Tổ ok');
});

test('drawing asks nobody on the network', async () => {
  const asked: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => {
    asked.push(input instanceof Request ? input.url : String(input));
    throw new Error('no network');
  };
  try {
    const answer = await GET(new Request('http://x/anh/cong.png'), {
      params: Promise.resolve({ name: 'cong.png' }),
    });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
  } finally {
    globalThis.fetch = fetch;
  }
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
});
