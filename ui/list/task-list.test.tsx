import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TaskList, ToTasks } from './task-list';

const tasks = [
  { label: 'Tên mô hình', done: true },
  { label: 'Thực trạng', done: false, wrong: true, note: 'Quá dài' },
  { label: 'Đội thi', done: false, short: 'Thừa 1 người' },
  { label: 'Thiếu tài liệu: Kế hoạch thực hiện', done: false },
];

it('tells what is there, what is typed but not saved, and what is missing', () => {
  const words = renderToStaticMarkup(<TaskList tasks={tasks} />).replace(/<[^>]+>/gu, ' ');
  for (const word of ['Thừa 1 người', 'Đã xong 1/4', 'Đã có', 'Chưa lưu', 'Quá dài', 'Còn thiếu'])
    expect(words.replace(/\s+/gu, ' ')).toContain(word);
});

it('says from the top of a form how much is left', () => {
  expect(renderToStaticMarkup(<ToTasks tasks={tasks} />)).toContain('Còn 3 việc trước khi nộp');
});
