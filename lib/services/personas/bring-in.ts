import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { canBeKept, notKept } from '@/lib/core/kept-text';
import type { BroughtIn } from '@/lib/core/personas/brought-in';
import type { Persona } from '@/lib/core/personas/persona';
import { type PersonaRow, readPersonaRows } from '@/lib/core/personas/persona-csv';
import { PersonaFile } from '@/lib/core/personas/persona-file';
import { inTransaction } from '@/lib/data/prisma-client';
import { findVersion } from '@/lib/data/segments';
import { addClaim } from '../claims/write-claims';
import type { ServiceContext } from '../context';
import { writePersona } from './create-persona';
import { getPersona } from './get-persona';

export const BringInFileInput = PersonaFile;

/** Makes a persona of a file, or nothing. It stands on its segment version where there is one; evidence does not travel. */
export async function bringInPersona(ctx: ServiceContext, file: PersonaFile): Promise<Persona> {
  authorize(ctx.actor, 'personas:write');
  const { segment, claims, persona } = file;
  const known = segment && (await findVersion(ctx.db, ctx.actor.workspaceId, segment.key, segment.version));
  await inTransaction(
    ctx.db,
    async (tx) => {
      const stored = await writePersona({ ...ctx, db: tx }, { ...persona, ...(segment && known && { segment }) });
      for (const { section, text } of claims) await addClaim(tx, ctx, stored, { section, text });
    },
    { timeoutMs: 60_000 },
  );
  return getPersona(ctx, { key: persona.key });
}

export const BringInCsvInput = z.strictObject({ csv: z.string().min(1).max(500_000).refine(canBeKept, notKept) });
export type BringInCsvInput = z.infer<typeof BringInCsvInput>;

/** Makes a persona of each line of a CSV file. What cannot be made says why, by its line; the rest is made. */
export async function bringInPersonas(ctx: ServiceContext, { csv }: BringInCsvInput): Promise<BroughtIn> {
  authorize(ctx.actor, 'personas:write');
  const answer: BroughtIn = { made: [], refused: [] };
  for (const row of readPersonaRows(csv)) {
    if ('reason' in row) {
      answer.refused.push(row);
      continue;
    }
    const refusal = await makeOf(ctx, row);
    if (refusal === null) answer.made.push({ key: row.persona.key, name: row.persona.name });
    else answer.refused.push({ line: row.line, reason: refusal });
  }
  return answer;
}

async function makeOf(ctx: ServiceContext, { persona }: PersonaRow): Promise<string | null> {
  try {
    await writePersona(ctx, persona);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
