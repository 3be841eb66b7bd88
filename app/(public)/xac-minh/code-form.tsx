import { Button } from '@/ui/element/button';
import { TextField } from '@/ui/form/text-field';

/** Asks for the code that is printed on a certificate. */
export function CodeForm({ typed, error }: { typed?: string; error?: string }) {
  return (
    <form action="/xac-minh" className="flex max-w-reading flex-wrap items-end gap-4" noValidate>
      <TextField
        name="ma"
        label="Mã giấy chứng nhận"
        defaultValue={typed}
        autoComplete="off"
        hint="Ví dụ: 4F7K-Q2MN-8XRT"
        error={error}
      />
      <Button type="submit">Kiểm tra</Button>
    </form>
  );
}
