import { z } from 'zod';
import type { MatrixNumbers } from './matrix-numbers';
import { Criterion, EntryName, type LiveNumber, type PriorityMatrix } from './priority-matrix';
import { MatrixRanking, rankMatrix } from './rank-matrix';
import { placeEntries, ValueAndFriction } from './value-and-friction';

/** A matrix for people who are not signed in: names, scores and numbers, and nothing of how people are chosen. */

const At = z.iso.datetime();

export const SharedMatrix = z.object({
  workspace_name: z.string(),
  zone: z.string(),
  expires_at: At,
  read_at: At,
  name: z.string(),
  criteria: z.array(Criterion),
  names: z.array(EntryName.pick({ entry: true, name: true, color: true })),
  ranking: MatrixRanking,
  friction: ValueAndFriction,
});
export type SharedMatrix = z.infer<typeof SharedMatrix>;

/** Their words say how many, and nothing of what people did. */
const plainNumbers: readonly LiveNumber[] = ['size', 'growth'];

/** Notes on scores are written for the team, and numbers of events name them: both stay in the workspace. */
export function sharedRanking({ content, names }: Pick<PriorityMatrix, 'content' | 'names'>, numbers: MatrixNumbers) {
  const ranking = rankMatrix(content, numbers);
  const isPlain = new Set(
    content.criteria.flatMap(({ id, source }) =>
      source.kind === 'live' && plainNumbers.includes(source.number) ? [id] : [],
    ),
  );
  const plain = <Row extends { parts: MatrixRanking['ranked'][number]['parts'] }>(row: Row): Row => ({
    ...row,
    parts: row.parts.map((part) => ({ ...part, words: isPlain.has(part.criterion) ? part.words : '' })),
  });
  const friction = placeEntries(content, ranking, numbers);
  return {
    criteria: content.criteria,
    names: names.map(({ entry, name, color }) => ({ entry, name, color })),
    ranking: { ...ranking, ranked: ranking.ranked.map(plain), unranked: ranking.unranked.map(plain) },
    friction: {
      placed: friction.placed.map((one) => ({ ...one, words: '' })),
      left_out: friction.left_out.map(({ entry }) => ({ entry, why: 'Its friction is not known.' })),
    },
  };
}
