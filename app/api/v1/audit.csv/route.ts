import { z } from 'zod';
import { AuditFilter } from '@/lib/core/accounts/audit-entry';
import { route } from '@/lib/server/route';
import { exportAudit } from '@/lib/services/accounts/export-audit';

export const GET = route(AuditFilter, exportAudit, {
  summary: 'The audit log as CSV, newest first.',
  output: z.string(),
});
