import 'server-only';
import { authorize } from '@/lib/core/access';
import type { AuditEntry, AuditFilter } from '@/lib/core/accounts/audit-entry';
import { csvLine } from '@/lib/core/csv';
import { listAuditEntries } from '@/lib/data/audit-log';
import type { ServiceContext } from '@/lib/services/context';
import type { StreamedFile } from '@/lib/services/streamed-file';

const pageSize = 500;
const header = ['at', 'actor_kind', 'actor', 'action', 'target_kind', 'target', 'target_id', 'difference'];

/** The log as CSV, newest first, page by page. */
export function exportAudit(ctx: ServiceContext, filter: AuditFilter): Promise<StreamedFile> {
  authorize(ctx.actor, 'audit:read');
  return Promise.resolve({
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: `audit-${ctx.now.toISOString().slice(0, 10)}.csv`,
    chunks: auditLines(ctx, filter),
  });
}

async function* auditLines(ctx: ServiceContext, filter: AuditFilter): AsyncGenerator<string> {
  yield csvLine(header);
  let last: AuditEntry | undefined;
  do {
    const after = last ? { at: new Date(last.at), id: last.id } : null;
    const page = await listAuditEntries(ctx.db, ctx.actor.workspaceId, { ...filter, after, limit: pageSize });
    yield page.map(auditLine).join('');
    last = page.length === pageSize ? page.at(-1) : undefined;
  } while (last);
}

function auditLine({ at, actor, action, target, difference }: AuditEntry): string {
  const changed = difference === null ? '' : JSON.stringify(difference);
  return csvLine([at, actor.kind, actor.name, action, target.kind, target.name, target.id, changed]);
}
