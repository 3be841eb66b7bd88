import { expect, test } from 'vitest';
import { passkeyAnswer } from './passkey-answer';

const named = (name: string) => Object.assign(new Error('x'), { name });
const thrown = (error: Error) => () => Promise.reject(error);
const asks = async () => ({ challenge: 'a' });

test.each([
  ['there is no network', new TypeError('Failed to fetch'), 'Mất kết nối mạng'],
  ['the session is over', new Error('notSignedIn'), 'Phiên đăng nhập đã kết thúc'],
  [
    'a proxy answers',
    new Error('An unexpected response was received from the server.'),
    'Máy chủ chưa trả lời',
  ],
])('where %s before the device is asked, that is said and nothing of the browser', async (_, error, said) => {
  const signed = await passkeyAnswer(thrown(error), asks);
  expect(signed).toEqual({ failed: expect.stringContaining(said) });
});

test.each([
  ['NotAllowedError', 'chưa xác nhận'],
  ['InvalidStateError', 'đã có khóa'],
  ['SecurityError', 'đúng địa chỉ đã công bố'],
  ['TypeError', 'Trình duyệt này chưa dùng được'],
])('%s of the device is said as such', async (name, said) => {
  expect(await passkeyAnswer(asks, thrown(named(name)))).toEqual({ failed: expect.stringContaining(said) });
});

test('the answer is JSON; a refusal of the server is said by the form', async () => {
  expect(await passkeyAnswer(asks, async (asked) => asked)).toEqual({ answer: '{"challenge":"a"}' });
  expect(await passkeyAnswer(async () => null, asks)).toBeNull();
});
