/** Another province changes these two words, and the data. */
export const setting = { name: 'Sơn La', form: 'tỉnh' };
