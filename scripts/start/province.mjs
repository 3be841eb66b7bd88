import { setting } from '../../domain/province-setting.mjs';

const { name, form } = setting;

/** As domain/province.ts says it, for pages that stand before the build does. */
export const portalName = `Dân vận khéo ${name}`;
export const provinceName = `${form.charAt(0).toUpperCase()}${form.slice(1)} ${name}`;
