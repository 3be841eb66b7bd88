/** Addresses of the portal's pages: mails, redirects and links take them from here, so that a page
 * that moves is moved in one place. `scripts/addresses.test.ts` finds the page of each. */

const desk = '/ban-lam-viec';

/** Behind the sign-in. */
export const deskPage = {
  home: desk,
  models: `${desk}/mo-hinh`,
  newModel: `${desk}/mo-hinh/moi`,
  model: (id: string) => `${desk}/mo-hinh/${id}`,
  appraisals: `${desk}/tham-dinh`,
  appraisal: (id: string) => `${desk}/tham-dinh/${id}`,
  decisions: `${desk}/tham-dinh/quyet-dinh`,
  newDecision: `${desk}/tham-dinh/quyet-dinh/moi`,
  decision: (id: string) => `${desk}/tham-dinh/quyet-dinh/${id}`,
  judging: `${desk}/cham-diem`,
  declaration: `${desk}/cham-diem/khai-bao`,
  pointsTable: `${desk}/cham-diem/bang-diem`,
  frozenSheets: (id: string) => `${desk}/cham-diem/ban-chot/${id}`,
  conflict: (entry: string) => `${desk}/cham-diem/${entry}/xung-dot`,
  scoreSheet: (entry: string, part: string) => `${desk}/cham-diem/${entry}/${part}`,
  contests: `${desk}/hoi-thi`,
  newContest: `${desk}/hoi-thi/moi`,
  contest: (slug: string) => `${desk}/hoi-thi/${slug}`,
  entry: (slug: string, id: string) => `${desk}/hoi-thi/${slug}/du-thi/${id}`,
  contestResults: (slug: string) => `${desk}/hoi-thi/${slug}/ket-qua`,
  freeze: (slug: string, id: string) => `${desk}/hoi-thi/${slug}/ket-qua/ban-chot/${id}`,
  lateAct: (slug: string, id: string) => `${desk}/hoi-thi/${slug}/ket-qua/de-nghi/${id}`,
  duties: `${desk}/nghia-vu`,
  dutiesOfUnits: `${desk}/nghia-vu/don-vi`,
  dutyReport: `${desk}/nghia-vu/bao-cao`,
  reminders: `${desk}/nghia-vu/don-doc`,
  answers: `${desk}/viec-phai-lam`,
  answer: (year: number | string, code: string, unit: string) =>
    `${desk}/viec-phai-lam/${year}/${encodeURIComponent(code)}/${unit}`,
  reportPrint: (year: number | string, code: string, unit: string) =>
    `${desk}/viec-phai-lam/${year}/${encodeURIComponent(code)}/${unit}/in`,
  answersOfUnits: `${desk}/viec-phai-lam/cac-don-vi`,
  answersAsSheet: `${desk}/viec-phai-lam/cac-don-vi/xuat`,
  obligation: (code: string) => `${desk}/viec-phai-lam/cac-don-vi/${encodeURIComponent(code)}`,
  difficulties: `${desk}/vuong-mac`,
  reports: `${desk}/bao-cao-tong-hop`,
  report: (year: number | string, code: string) =>
    `${desk}/bao-cao-tong-hop/${year}/${encodeURIComponent(code)}`,
  frozenReport: (year: number | string, code: string, version: number | string) =>
    `${desk}/bao-cao-tong-hop/${year}/${encodeURIComponent(code)}/ban-chot/${version}`,
  schemes: `${desk}/ke-hoach`,
  newScheme: `${desk}/ke-hoach/moi`,
  scheme: (id: string) => `${desk}/ke-hoach/${id}`,
  schemeWords: (id: string) => `${desk}/ke-hoach/${id}/sua`,
  schemeAddition: (id: string) => `${desk}/ke-hoach/${id}/them`,
  schemeObligation: (id: string, code: string) => `${desk}/ke-hoach/${id}/${encodeURIComponent(code)}`,
  years: `${desk}/nam`,
  year: (year: number | string) => `${desk}/nam/${year}`,
  groups: `${desk}/don-vi/cum`,
  newGroup: `${desk}/don-vi/cum/moi`,
  groupsImport: `${desk}/don-vi/cum/nhap`,
  group: (id: string) => `${desk}/don-vi/cum/${id}`,
  units: `${desk}/don-vi`,
  unit: (id: string) => `${desk}/don-vi/${id}`,
  handingOver: (id: string) => `${desk}/don-vi/${id}/ban-giao`,
  people: `${desk}/nguoi-dung`,
  newPerson: `${desk}/nguoi-dung/moi`,
  peopleImport: `${desk}/nguoi-dung/nhap`,
  signInJournal: `${desk}/nguoi-dung/dang-nhap`,
  person: (id: string) => `${desk}/nguoi-dung/${id}`,
  proposals: `${desk}/de-nghi`,
  proposal: (id: string) => `${desk}/de-nghi/${id}`,
  permissions: `${desk}/cho-phep`,
  outbox: `${desk}/hop-thu-di`,
  letter: (id: string) => `${desk}/hop-thu-di/${id}`,
  history: `${desk}/nhat-ky`,
  account: `${desk}/tai-khoan`,
  factors: `${desk}/tai-khoan/xac-thuc`,
} as const;

/** On the way in. */
export const signInPage = {
  door: '/dang-nhap',
  secondStep: '/dang-nhap/xac-thuc',
  enrolling: '/dang-nhap/thiet-lap',
  end: '/dang-xuat',
  forgotten: '/quen-mat-khau',
  resetByCode: '/dat-lai-mat-khau/ma',
  reset: (secret: string) => `/dat-lai-mat-khau/${secret}`,
  invitation: (secret: string) => `/loi-moi/${secret}`,
} as const;

/** For everybody. */
export const publicPage = {
  models: '/mo-hinh',
  model: (slug: string) => `/mo-hinh/${slug}`,
  unit: (slug: string) => `/don-vi/${slug}`,
  contests: '/hoi-thi',
  contest: (slug: string) => `/hoi-thi/${slug}`,
  entries: (slug: string) => `/hoi-thi/${slug}/bai-du-thi`,
  entry: (slug: string, entry: string) => `/hoi-thi/${slug}/bai-du-thi/${entry}`,
  contestResults: (slug: string) => `/hoi-thi/${slug}/ket-qua`,
  certificate: (code: string) => `/xac-minh/${code}`,
  chainHeads: '/nhat-ky-cong-khai',
} as const;
