'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { Notice } from '@/ui/element/notice';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { verify } from './actions';

/** Reads all of the history again, compares every row and file with it, and asks it for a head from paper. */
export function VerifyForm() {
  const [state, post] = usePost(verify);
  const found = state?.kind === 'done' ? state.value : undefined;
  return (
    <div className="space-y-4">
      <PostForm post={post} className="max-w-reading space-y-3">
        {!found && <Outcome state={state} />}
        <TextField
          {...fieldsOf(state)('head')}
          label="Mã đầu nhật ký đã giữ (không bắt buộc)"
          hint="Chép từ thư, biên nhận, biên bản hoặc trang kết quả, có hay không có số dòng phía trước, ví dụ 5045:3f2a…"
        />
        <Submit variant="secondary" pendingLabel="Đang kiểm tra…">
          Kiểm tra tính toàn vẹn
        </Submit>
      </PostForm>
      {found?.anchor && (
        <Notice tone={found.anchor.held ? 'success' : 'danger'} live title={found.anchor.words} />
      )}
      {found && found.lines.length === 0 && (
        <Notice tone="success" live title="Nhật ký nguyên vẹn; dữ liệu và tệp khớp với nhật ký." />
      )}
      {found && found.lines.length > 0 && (
        <Notice tone="danger" live title="Có dữ liệu bị thay đổi ngoài hệ thống">
          <ul className="list-disc pl-5">
            {found.lines.map((line) => (
              <li key={line} className="break-words">
                {line}
              </li>
            ))}
          </ul>
          Báo quản trị hệ thống và giữ nguyên bản sao lưu.
        </Notice>
      )}
    </div>
  );
}
