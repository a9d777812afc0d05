import 'server-only';
import { type ToDo, ToDoKind } from '@/lib/core/claims/to-do';
import { AppError } from '@/lib/core/errors';
import type { Database } from './prisma-client';

type Row = Awaited<ReturnType<Database['toDo']['findFirstOrThrow']>>;

const toToDo = (row: Row): ToDo => ({
  id: row.id,
  kind: ToDoKind.parse(row.kind),
  persona: row.personaKey,
  claim_id: row.claimId,
  sentence: row.sentence,
  created_at: row.createdAt.toISOString(),
  done_at: row.doneAt?.toISOString() ?? null,
});

type NewToDo = {
  /** Null is everybody who may write personas. */
  userId: string | null;
  kind: ToDoKind;
  personaKey: string;
  claimId: string | null;
  /** The same subject is asked once, until it is let go. */
  subject: string;
  sentence: string;
  at: Date;
};

export async function insertToDo(tx: Database, workspaceId: string, { at, ...toDo }: NewToDo): Promise<void> {
  await tx.toDo.createMany({ data: [{ workspaceId, ...toDo, createdAt: at }], skipDuplicates: true });
}

type Whose = { userId: string; everybodys: boolean };

const ownedBy = ({ userId, everybodys }: Whose) => ({ OR: [{ userId }, ...(everybodys ? [{ userId: null }] : [])] });

/** What one member has to look at, newest first. Those for everybody are for who may write. */
export async function listOpenToDos(
  db: Database,
  workspaceId: string,
  { limit, ...whose }: Whose & { limit: number },
): Promise<ToDo[]> {
  const rows = await db.toDo.findMany({
    where: { workspaceId, doneAt: null, ...ownedBy(whose) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(toToDo);
}

/** Throws `not_found` unless it is this member's, or everybody's and the member may write. */
export async function getToDo(db: Database, workspaceId: string, id: string, whose: Whose): Promise<ToDo> {
  const row = await db.toDo.findFirst({ where: { workspaceId, id, ...ownedBy(whose) } });
  if (!row) throw new AppError('not_found', 'There is no such thing on your list.');
  return toToDo(row);
}

export async function setToDoDone(tx: Database, workspaceId: string, id: string, doneAt: Date | null): Promise<void> {
  await tx.toDo.updateMany({ where: { workspaceId, id }, data: { doneAt } });
}

type About = { claimId: string } | { personaKey: string } | { subject: { startsWith: string } };

/** What was asked about a claim or a persona is settled by itself once that no longer stands as it did, or is gone. */
export async function closeToDos(
  tx: Database,
  workspaceId: string,
  { about, kinds, at }: { about: About; kinds?: ToDoKind[]; at: Date },
): Promise<void> {
  await tx.toDo.updateMany({
    where: { workspaceId, ...about, ...(kinds && { kind: { in: kinds } }), doneAt: null },
    data: { doneAt: at },
  });
}

/** Settles what was asked under a subject, whoever was asked; when it comes up again, it is asked again. */
export async function letSubjectGo(tx: Database, workspaceId: string, subject: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE to_dos SET done_at = coalesce(done_at, ${at}), subject = subject || ' ' || id
    WHERE workspace_id = ${workspaceId}::uuid AND subject = ${subject}`;
}

/** What was settled at one moment is asked again, once what settled it was undone. */
export async function reopenToDos(
  tx: Database,
  workspaceId: string,
  { about, doneAt }: { about: About; doneAt: Date },
): Promise<void> {
  await tx.toDo.updateMany({ where: { workspaceId, ...about, doneAt }, data: { doneAt: null } });
}
