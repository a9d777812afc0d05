import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Database } from './prisma-client';

export type StoredQuestion = {
  id: string;
  claimId: string;
  askedBy: string;
  askedByName: string;
  reason: string;
  askedAt: Date;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
};

type Row = Awaited<ReturnType<Database['claimQuestion']['findFirstOrThrow']>>;

const toQuestion = ({ workspaceId: _, ...row }: Row): StoredQuestion => row;

/** Oldest first. */
export async function listQuestions(db: Database, workspaceId: string, claimIds: string[]): Promise<StoredQuestion[]> {
  const rows = await db.claimQuestion.findMany({
    where: { workspaceId, claimId: { in: claimIds } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toQuestion);
}

export async function insertQuestion(
  tx: Database,
  workspaceId: string,
  question: Pick<StoredQuestion, 'claimId' | 'askedBy' | 'askedByName' | 'reason' | 'askedAt'>,
): Promise<StoredQuestion> {
  return toQuestion(await tx.claimQuestion.create({ data: { workspaceId, ...question } }));
}

export async function getQuestion(
  db: Database,
  workspaceId: string,
  claimId: string,
  id: string,
): Promise<StoredQuestion> {
  const row = await db.claimQuestion.findFirst({ where: { workspaceId, claimId, id } });
  if (!row) throw new AppError('not_found', 'Nobody asked this of the claim.');
  return toQuestion(row);
}

export async function answerQuestion(
  tx: Database,
  workspaceId: string,
  id: string,
  answer: Pick<StoredQuestion, 'answer' | 'answeredByName' | 'answeredAt'>,
): Promise<void> {
  await tx.claimQuestion.updateMany({ where: { workspaceId, id }, data: answer });
}
