import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { GET, POST } from './route';

const at = (path: string) => ({ params: Promise.resolve({ nextauth: path.split('/') }) });
const asked = (path: string, method = 'GET') =>
  new NextRequest(`http://localhost:3000/api/auth/${path}?error=Invalid%20%60db()%60`, { method });

test.each(['error', 'signin'])(
  'whom the office’s sign-in leads to %s comes to the form, in fixed words',
  async (path) => {
    const answer = await GET(asked(path), at(path));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/dang-nhap?error=office');
  },
);

test.each(['signout', 'session', '_log', 'error/x', 'signin/office'])('%s stays closed', async (path) => {
  expect((await GET(asked(path), at(path))).status).toBe(404);
});

test('neither is a door to post to', async () => {
  for (const path of ['error', 'signin'])
    expect((await POST(asked(path, 'POST'), at(path))).status).toBe(404);
});
