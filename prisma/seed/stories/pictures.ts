import type { Random } from '../content/random';
import type { Template } from '../content/template';

/** Which drawings go with which words of a model; each exists at two hours of the day. */
const fitting: readonly (readonly [RegExp, readonly string[]])[] = [
  [/cà phê/iu, ['hai-ca-phe', 'hop-ban', 'ban-nha-san']],
  [/hoa mận|mùa hoa/iu, ['hoa-man', 'duong-ban', 'ban-nha-san']],
  [/chợ|quầy|gian hàng|bán hàng/iu, ['cho-phien', 'duong-ban']],
  [/hiến đất|mở đường|mặt bằng|cổng trường|camera/iu, ['duong-ban', 'hop-ban', 've-sinh-duong-ban']],
  [/rác|đường hoa/iu, ['ve-sinh-duong-ban', 'duong-ban', 'hop-ban']],
  [/rừng|sơn tra|nương|cây ăn quả|bò|gia súc|vườn/iu, ['trong-rung', 'doi-che', 'ruong-bac-thang']],
  [/xòe|khèn|văn nghệ|nghệ nhân|nhà sàn/iu, ['vong-xoe', 'ban-nha-san', 'con-nuoc']],
  [/học sinh|lớp|sách|trường/iu, ['truong-hoc', 'hop-ban', 'bien-may']],
  [/một cửa|thủ tục|giấy tờ|hồ sơ|câu hỏi|khám/iu, ['mot-cua', 'hop-ban', 'ban-nha-san']],
  [/lũ|suối|nước|hồ/iu, ['long-ho', 'con-nuoc', 'hop-ban']],
  [/biên|an ninh|kẻng/iu, ['bien-may', 'hop-ban', 'duong-ban']],
];

const anywhere = ['hop-ban', 'ban-nha-san', 'bien-may', 'ruong-bac-thang', 'long-ho', 'doi-che', 'con-nuoc'];

/** One to three pictures, never the same scene twice. */
export function photosFor(by: Random, template: Template): string[] {
  const words = `${template.name} ${template.objectives}`;
  const fit = fitting.find(([about]) => about.test(words))?.[1] ?? by.some(anywhere, 3);
  const others = anywhere.filter((scene) => !fit.includes(scene));
  const scenes = [fit[0] ?? 'hop-ban', ...by.some([...fit.slice(1), by.pick(others)], 2)];
  return scenes.slice(0, by.pick([1, 1, 1, 2, 2, 3])).map((scene) => `${scene}-${by.whole(1, 2)}.jpg`);
}
