import type { MailRow } from '@/server/audit/outbox';
import { Badge } from '@/ui/element/badge';

type State = Pick<MailRow, 'sentAt' | 'lastError' | 'heldAt' | 'givenUpAt'>;

export function MailState({ mail }: { mail: State }) {
  if (mail.sentAt) return <Badge tone="success">Đã gửi</Badge>;
  if (mail.givenUpAt) return <Badge tone="danger">Không gửi được, đã thôi thử</Badge>;
  if (mail.heldAt) return <Badge>Đang chờ người quản trị cho gửi</Badge>;
  if (mail.lastError) return <Badge tone="warning">Gửi lỗi, sẽ thử lại</Badge>;
  return <Badge>Chưa gửi</Badge>;
}
