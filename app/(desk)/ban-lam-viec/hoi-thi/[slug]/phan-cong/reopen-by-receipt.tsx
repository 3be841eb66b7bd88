import { deskPage } from '@/domain/addresses';
import { Button } from '@/ui/element/button';
import { Section } from '@/ui/page/section';
import { TextField } from '@/ui/form/text-field';

/** In a blind contest the chair sees no list of sheets: the judge who asks gives the code of the own receipt. */
export function ReopenByReceipt({ slug }: { slug: string }) {
  return (
    <Section
      title="Mở lại phiếu"
      intro="Hội thi chấm kín nên không liệt kê phiếu của từng bài. Giám khảo cần sửa phiếu thì đọc mã biên nhận ghi trên phiếu đã nộp."
      boxed
    >
      <form
        method="get"
        action={`${deskPage.contestResults(slug)}/mo-lai`}
        className="flex flex-wrap items-end gap-3"
      >
        <TextField name="ma" label="Mã biên nhận (ít nhất 8 ký tự đầu)" required />
        <Button type="submit" variant="secondary">
          Tìm phiếu
        </Button>
      </form>
    </Section>
  );
}
