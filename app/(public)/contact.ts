import { env } from '@/server/io/env';

/** How the office is reached, as whoever runs the portal has said it (.env.example); what was not said is left out. */
export function contactLines(): string[] {
  const { CONTACT_RESPONSIBLE, CONTACT_ADDRESS, CONTACT_PHONE, CONTACT_EMAIL, APP_ENV } = env();
  const lines = [
    CONTACT_RESPONSIBLE && `Chịu trách nhiệm nội dung: ${CONTACT_RESPONSIBLE}`,
    CONTACT_ADDRESS && `Địa chỉ: ${CONTACT_ADDRESS}`,
    CONTACT_PHONE && `Điện thoại: ${CONTACT_PHONE}`,
    CONTACT_EMAIL && `Thư điện tử: ${CONTACT_EMAIL}`,
  ].filter((line) => line !== undefined && line !== '') as string[];
  if (lines.length > 0 || APP_ENV !== 'demonstration') return lines;
  return ['Thư điện tử: lien-he@sonla.example (dữ liệu minh họa)'];
}
