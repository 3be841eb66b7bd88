import { signInPage } from '@/domain/addresses';
import Link from 'next/link';
import type { DemonstrationAccount } from '@/server/account/demonstration';
import { Email } from '@/ui/email';
import { Section } from '@/ui/page/section';

/** In the demonstration only: pressing an account fills in the form. */
export function Accounts({ accounts, back }: { accounts: DemonstrationAccount[]; back: string }) {
  if (accounts.length === 0) return null;
  return (
    <Section
      title="Tài khoản minh họa"
      intro="Dữ liệu minh họa: các tài khoản này đăng nhập chỉ bằng mật khẩu. Khi vận hành thật, vai trò có quyền quyết định phải xác thực hai bước. Chọn một tài khoản để điền sẵn."
      boxed
    >
      <ul className="divide-y divide-line">
        {accounts.map(({ email, password, label }) => (
          <li key={email} className="py-2">
            <Link
              href={`${signInPage.door}?${new URLSearchParams({ 'tai-khoan': email, 'tro-lai': back })}`}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              {label}
            </Link>
            <p className="text-sm text-ink-soft">
              <Email address={email} /> · <span className="whitespace-nowrap">{password}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
