'use client';

import { useState } from 'react';
import { Button } from '@/ui/element/button';
import { Confirm } from '@/ui/focus/confirm';
import { Dialog, DialogClose } from '@/ui/focus/dialog';
import { ErrorSummary } from '@/ui/form/error-summary';
import type { FormState } from '@/ui/form/outcome';
import { Section } from '@/ui/page/section';
import { Submit } from '@/ui/form/submit';
import { TextareaField } from '@/ui/form/textarea-field';
import { Sample } from './sample';

const wait = () => new Promise<void>((done) => setTimeout(done, 1500));

async function refuse(): Promise<FormState> {
  await wait();
  return { kind: 'denied', refusal: { ok: false, reason: 'changedMeanwhile' } };
}

export function Live() {
  const [failed, setFailed] = useState(false);
  return (
    <Section title="Thành phần có tương tác" id="tuong-tac" boxed>
      <div className="grid gap-8 lg:grid-cols-2">
        <Sample name="Hộp thoại và xác nhận">
          <div className="flex flex-wrap gap-2">
            <Dialog trigger="Xem thể lệ" title="Thể lệ đăng ký">
              <p>Mỗi đơn vị đăng ký ít nhất một mô hình mỗi năm.</p>
              <div className="mt-4 flex justify-end">
                <DialogClose>Đóng</DialogClose>
              </div>
            </Dialog>
            <Confirm
              trigger="Rút đăng ký"
              title="Rút đăng ký mô hình này?"
              body="Mô hình không còn được tính cho năm 2020. Có thể đăng ký lại."
              confirm="Rút đăng ký"
              danger
              action={refuse}
            >
              <TextareaField name="reason" label="Lý do" required rows={3} />
            </Confirm>
          </div>
        </Sample>
        <Sample name="Nút đang thực hiện">
          <form action={wait} className="flex flex-wrap gap-2">
            <Submit pendingLabel="Đang nộp…">Nộp</Submit>
          </form>
        </Sample>
        <Sample name="Tóm tắt lỗi">
          <div className="space-y-3">
            <Button variant="secondary" onClick={() => setFailed(!failed)}>
              {failed ? 'Ẩn lỗi' : 'Hiện lỗi'}
            </Button>
            <ErrorSummary
              errors={
                failed
                  ? [
                      { field: 'contact', message: 'Chưa nhập họ tên cán bộ đầu mối' },
                      { field: 'outputs', message: 'Chưa nhập sản phẩm, kết quả đầu ra' },
                    ]
                  : []
              }
            />
          </div>
        </Sample>
      </div>
    </Section>
  );
}
