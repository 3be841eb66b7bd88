// Plain JavaScript, since the starter runs before TypeScript can be loaded.

/** The driver drops offsets when reading, so another time zone would shift every moment. A
 * role's own search path could put another schema's tables in place of ours. */
const fixed = ['timezone=UTC', 'datestyle=ISO', 'intervalstyle=postgres', 'search_path=public'];

/** Our options come last and win over those of the address or PGOPTIONS.
 * @param {string} url
 * @param {string} [usual] options if the address has none */
export function settled(url, usual = process.env.PGOPTIONS ?? '') {
  const [base, query = ''] = splitOnce(url, '?');
  const parts = query.split('&').filter(Boolean);
  const own = parts.findLast((part) => part.startsWith('options='))?.slice('options='.length);
  const others = parts.filter((part) => !part.startsWith('options='));
  // Avoids percent signs: the driver re-encodes an address whose password contains a bare one.
  const words = [own ?? plain(usual), ...fixed.map((setting) => `-c+${setting}`)].filter(Boolean);
  return `${base}?${[...others, `options=${words.join('+')}`].join('&')}`;
}

/** @returns a sentence if the address is ambiguous. @param {string} url */
export function addressProblem(url) {
  const written = 'Trong DATABASE_URL, ';
  if (!/^postgres(ql)?:\/\//u.test(url))
    return 'DATABASE_URL phải có dạng postgresql://người_dùng:mật_khẩu@máy:cổng/tên.';
  if (url.includes('#')) return `${written}dấu # trong mật khẩu phải viết là %23.`;
  try {
    const read = new URL(url.replace('@/', '@may/'));
    for (const part of [read.username, read.password, read.pathname]) decodeURIComponent(part);
    if (read.pathname.length > 1) return undefined;
    return 'DATABASE_URL thiếu tên cơ sở dữ liệu: postgresql://người_dùng:mật_khẩu@máy:cổng/tên.';
  } catch {
    return `${written}ký tự đặc biệt của mật khẩu phải viết theo mã: % là %25, @ là %40, / là %2F, : là %3A, ? là %3F.`;
  }
}

/** @param {string} text @param {string} mark */
function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** @param {string} options */
const plain = (options) => options.trim().replaceAll('&', '%26').replaceAll('#', '%23').replaceAll(' ', '+');
