import 'server-only';
import type { EventStore } from './client';
import { longWork } from './profiles-read-model';

/** A row of a file that could not be taken, or that came again with other content. */
export type Remark = { line: number; column: string; reason: string; cells: string[] };
export type RemarkKind = 'refused' | 'changed';

/** Remarks belong to one attempt at an import, so that a second attempt does not repeat those of the first. */
export type RemarksOf = { workspaceId: string; attempt: string };

export async function insertRefused(
  events: EventStore,
  { workspaceId, attempt }: RemarksOf,
  remarks: Remark[],
): Promise<void> {
  if (remarks.length === 0) return;
  const rows = remarks.map((remark) => ({ workspace_id: workspaceId, import_id: attempt, kind: 'refused', ...remark }));
  await events.insert('import_remarks', rows);
}

/** Lists the rows whose id is known with other content, from the verdicts of a batch. */
export async function insertChanged(events: EventStore, attempt: string, reason: string): Promise<void> {
  await events.command(
    `INSERT INTO import_remarks (workspace_id, import_id, kind, line, column, reason, cells)
    SELECT workspace_id, source, 'changed', line, '', {reason: String}, cells FROM staged_events
    WHERE source = {attempt: UUID} AND position IN (
      SELECT position FROM staged_verdicts WHERE source = {attempt: UUID} AND verdict = 'changed'
    )`,
    { params: { attempt, reason }, settings: longWork },
  );
}

export async function deleteRemarks(events: EventStore, { workspaceId, attempt }: RemarksOf): Promise<void> {
  await events.command(
    'DELETE FROM import_remarks WHERE workspace_id = {workspace: UUID} AND import_id = {attempt: UUID}',
    { params: { workspace: workspaceId, attempt } },
  );
}

const selection = `SELECT line, column, reason, cells FROM import_remarks
  WHERE workspace_id = {workspace: UUID} AND import_id = {attempt: UUID} AND kind = {kind: String}
  ORDER BY line`;

const rowOf = (row: Remark & { line: number | string }): Remark => ({ ...row, line: Number(row.line) });

export async function* streamRemarks(
  events: EventStore,
  { workspaceId, attempt }: RemarksOf,
  kind: RemarkKind,
): AsyncGenerator<Remark[]> {
  const params = { workspace: workspaceId, attempt, kind };
  for await (const rows of events.stream<Remark>(selection, { params, settings: longWork })) yield rows.map(rowOf);
}

/** The first few, and the commonest reasons with how many rows each: enough to see what is wrong. */
export async function summarizeRemarks(
  events: EventStore,
  { workspaceId, attempt }: RemarksOf,
  kind: RemarkKind,
): Promise<{ first: Remark[]; reasons: { column: string; rows: number; example: string }[] }> {
  const params = { workspace: workspaceId, attempt, kind };
  const [first, reasons] = await Promise.all([
    events.query<Remark>(`${selection} LIMIT 20`, { params }),
    events.query<{ column: string; rows: string; example: string }>(
      `SELECT column, count() AS rows, any(reason) AS example FROM import_remarks
      WHERE workspace_id = {workspace: UUID} AND import_id = {attempt: UUID} AND kind = {kind: String}
      GROUP BY column ORDER BY rows DESC LIMIT 10`,
      { params },
    ),
  ]);
  return { first: first.map(rowOf), reasons: reasons.map((row) => ({ ...row, rows: Number(row.rows) })) };
}
