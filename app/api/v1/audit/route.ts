import { AuditPage, AuditQuery } from '@/lib/core/accounts/audit-entry';
import { route } from '@/lib/server/route';
import { listAudit } from '@/lib/services/accounts/list-audit';

export const GET = route(AuditQuery, listAudit, {
  summary: 'Who did what to which thing and when, newest first, with the difference.',
  output: AuditPage,
});
