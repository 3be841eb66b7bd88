import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TaskList, ToTasks } from './task-list';

const tasks = [
  { label: 'Tên mô hình', done: true },
  { label: 'Thực trạng', done: false, wrong: true, note: 'Quá dài' },
  { label: 'Thiếu tài liệu: Kế hoạch thực hiện', done: false },
];

it('tells what is there, what is typed but not saved, and what is missing', () => {
  const words = renderToStaticMarkup(<TaskList tasks={tasks} />).replace(/<[^>]+>/gu, ' ');
  for (const word of ['Đã xong 1/3', 'Đã có', 'Chưa lưu', 'Quá dài', 'Còn thiếu'])
    expect(words.replace(/\s+/gu, ' ')).toContain(word);
});

it('says from the top of a form how much is left', () => {
  expect(renderToStaticMarkup(<ToTasks tasks={tasks} />)).toContain('Còn 2 việc trước khi nộp');
});
