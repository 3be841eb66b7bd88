import type { MailRow } from '@/server/outbox';
import { Badge } from '@/ui/badge';

export function MailState({ mail }: { mail: Pick<MailRow, 'sentAt' | 'lastError'> }) {
  if (mail.sentAt) return <Badge tone="success">Đã gửi</Badge>;
  if (mail.lastError) return <Badge tone="danger">Gửi lỗi, sẽ thử lại</Badge>;
  return <Badge>Chưa gửi</Badge>;
}
