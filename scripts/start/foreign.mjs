import { addressProblem } from '../../server/io/address.mjs';
import { query } from './database.mjs';
import { Refusal } from './say.mjs';

// The operator's own PostgreSQL: whatever is wrong with it is one sentence that says what to do.

const floor = 14;

/**
 * Asks the server of DATABASE_URL before anything is written.
 * @param {string} url
 * @param {{ creates?: boolean }} [options] whether its role is the one that makes the tables
 * @throws Refusal
 */
export async function expectServer(url, { creates = true } = {}) {
  const problem = addressProblem(url);
  if (problem) throw new Refusal(problem);
  const [{ version, encoding, create, database, role }] = await query(
    url,
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
            has_schema_privilege(current_schema(), 'CREATE') AS create, current_database() AS database, current_user AS role`,
  ).catch((fault) => {
    throw unreachable(fault, url);
  });
  if (version < floor * 10_000)
    throw new Refusal(
      `PostgreSQL ở DATABASE_URL là bản ${Math.floor(version / 10_000)}: cổng cần bản ${floor} trở lên. Hãy nâng cấp máy chủ cơ sở dữ liệu.`,
    );
  if (encoding !== 'UTF8')
    throw new Refusal(
      `Cơ sở dữ liệu "${database}" dùng bảng mã ${encoding}, không giữ được chữ Việt: cần UTF8. Hãy tạo lại bằng: CREATE DATABASE ${database} OWNER ${role} ENCODING 'UTF8' TEMPLATE template0;`,
    );
  if (creates && !create)
    throw new Refusal(
      `Người dùng "${role}" không tạo được bảng trong cơ sở dữ liệu "${database}". Hãy chạy với quyền quản trị PostgreSQL: ALTER DATABASE ${database} OWNER TO ${role};`,
    );
}

/** @param {any} fault */
function unreachable(fault, url) {
  const { hostname, port, pathname, username } = new URL(url.replace('@/', '@may/'));
  const [host, name, user] = [
    `${hostname || 'máy này'}:${port || 5432}`,
    decodeURIComponent(pathname.slice(1)),
    decodeURIComponent(username),
  ];
  const sentence = {
    '3D000': `PostgreSQL không có cơ sở dữ liệu "${name}". Hãy tạo bằng: CREATE DATABASE ${name} OWNER ${user} ENCODING 'UTF8' TEMPLATE template0;`,
    '28P01': `PostgreSQL không nhận mật khẩu của người dùng "${user}" (hoặc chưa có người dùng này). Hãy xem lại DATABASE_URL.`,
    28000: `PostgreSQL không cho người dùng "${user}" vào cơ sở dữ liệu "${name}" từ máy này. Hãy xem lại tên trong DATABASE_URL và tệp pg_hba.conf.`,
    42501: `Người dùng "${user}" không được vào cơ sở dữ liệu "${name}". Hãy chạy với quyền quản trị: ALTER DATABASE ${name} OWNER TO ${user};`,
    53300: 'PostgreSQL đã hết chỗ kết nối (max_connections). Hãy tăng lên, hoặc giảm DATABASE_POOL.',
    '57P03': `PostgreSQL ở ${host} đang khởi động hoặc đang tắt. Hãy chờ ít phút rồi khởi động lại cổng.`,
  }[fault.code];
  if (sentence) return new Refusal(sentence);
  const down =
    /^E[A-Z]+$/u.test(fault.code ?? '') || fault.errors || /terminated|timeout/iu.test(fault.message);
  return down
    ? new Refusal(
        `Không kết nối được PostgreSQL ở ${host}: máy chủ cơ sở dữ liệu chưa chạy, hoặc tên máy, số cổng trong DATABASE_URL chưa đúng.`,
      )
    : new Refusal(`PostgreSQL ở ${host} không nhận kết nối: ${fault.message}`);
}
