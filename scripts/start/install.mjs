import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, stamp, stamped } from './digest.mjs';
import { clone } from './places.mjs';
import { run } from './run.mjs';
import { Refusal, step } from './say.mjs';
import { isProduction } from './settings.mjs';

const least = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  throw new Refusal(
    `Cần Node.js từ ${least.join('.')} trở lên; máy này đang dùng ${version}. Hãy cài bản mới tại nodejs.org.`,
  );
}

export async function install() {
  const mark = join(clone, 'node_modules', '.portal-stamp');
  const whole = `${digestOf(['package.json', 'package-lock.json'])}-${process.platform}-${process.arch}`;
  const lean = `${whole}-omit-dev`;
  if (stamped(mark, whole) || (isProduction() && stamped(mark, lean))) return;
  await step('Cài thư viện theo package-lock.json (lần đầu mất khoảng nửa phút)', () => npmCi());
  stamp(mark, isProduction() ? lean : whole);
}

async function npmCi() {
  // What `npm start` exports (npm_config_…) must not change what `npm ci` does. Nobody tests on the machine of the office.
  const args = [
    'ci',
    isProduction() ? '--omit=dev' : '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const sentence = 'Không cài được thư viện. Hãy kiểm tra kết nối mạng tới kho npm rồi chạy lại npm start';
  if (npm && existsSync(npm) && /npm-cli\.js$/.test(npm))
    return run(process.execPath, [npm, ...args], { sentence });
  return run('npm', args, { sentence, shell: process.platform === 'win32' });
}
