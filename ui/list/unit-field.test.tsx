import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { UnitField } from './unit-field';

test('without a script the list of units stands alone, whole', () => {
  const units = ['Xã Chiềng Ban', 'Sở Y tế'].map((name, at) => ({
    value: `u${at}`,
    label: name,
    unit: { code: `c${at}`, name },
  }));
  const html = renderToStaticMarkup(<UnitField name="unitId" label="Đơn vị" empty="Chọn" options={units} />);
  expect(html).not.toContain('type="search"');
  expect(html.match(/<option/gu)).toHaveLength(3);
  expect(html).toContain('name="unitId"');
});
