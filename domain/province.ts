import { setting } from './province-setting.mjs';

const { name, form } = setting;
const inLine = `${form} ${name}`;

/** Whose portal it is: the one place that names the province. Units, plans and people are data. */
export const province = {
  /** Also the place of signature: "Sơn La, ngày …". */
  name,
  inLine,
  atStart: `${inLine.charAt(0).toUpperCase()}${inLine.slice(1)}`,
  portal: `Dân vận khéo ${name}`,
  organiser: `Sở Nội vụ ${inLine}`,
  committee: `Ủy ban nhân dân ${inLine}`,
};
