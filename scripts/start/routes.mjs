// Names of routes as the administrator's graphs have them: few, whatever strangers ask for.

const named = new Set([
  'ban-lam-viec',
  'dang-nhap',
  'mo-hinh',
  'don-vi',
  'hoi-thi',
  'xac-minh',
  'gioi-thieu',
  'du-lieu-mo',
]);
const ofApi = new Set(['tep', 'uploadthing', 'auth', 'phien', 'health', 'metrics']);

/** @param {string} url @returns {string} */
export function routeOf(url) {
  const [, first = '', second = ''] = url.split('?', 1)[0].split('/');
  if (first === '') return 'home';
  if (first === '_next') return 'static';
  if (first === 'api') return ofApi.has(second) ? `api/${second}` : 'other';
  return named.has(first) ? first : 'other';
}
