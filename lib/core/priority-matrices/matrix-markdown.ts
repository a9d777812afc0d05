import { writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import { escapeMarkdown } from '@/lib/core/escape-markdown';
import { writeDay } from '@/lib/core/write-day';
import type { MatrixNumbers } from './matrix-numbers';
import { absentWords, sensitivitySentence, sourceOf } from './matrix-words';
import type { PriorityMatrix } from './priority-matrix';
import { type MatrixRanking, rankMatrix, type ScorePart } from './rank-matrix';
import { placeEntries, quadrantWords } from './value-and-friction';

type Page = { matrix: PriorityMatrix; numbers: MatrixNumbers; zone: string; at: number };

/** A matrix as Markdown: the order with each part of it, what is missing, what hangs on the weights, and friction. */
export function matrixMarkdown({ matrix, numbers, zone, at }: Page): string {
  const ranking = rankMatrix(matrix.content, numbers);
  const nameOf = namesOf(matrix);
  const blocks = [
    `# ${escapeMarkdown(matrix.name)}`,
    ranking.reason ?? 'Score: the sum of weight times score, divided by the sum of weights. Each score is from 1 to 5.',
    criteriaBlock(matrix),
    rankedBlock(matrix, ranking, nameOf),
    missingBlock(matrix, ranking, nameOf),
    sensitivityBlock(ranking, nameOf),
    frictionBlock(matrix, { ranking, numbers }, nameOf),
    `---\n${escapeMarkdown(matrix.name)}, read on ${writeDay(at, zone)}.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type NameOf = (id: string) => string;

function namesOf({ names, content }: PriorityMatrix): NameOf {
  const byId = new Map<string, string>([
    ...names.map(({ entry, name }) => [entry, name] as const),
    ...content.criteria.map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => escapeMarkdown(byId.get(id) ?? id);
}

function criteriaBlock({ content }: PriorityMatrix): string {
  if (content.criteria.length === 0) return '';
  const lines = content.criteria.map(
    (criterion) => `- **${escapeMarkdown(criterion.name)}**, weight ${criterion.weight}: ${sourceOf(criterion)}`,
  );
  return `## Criteria\n\n${lines.join('\n')}`;
}

const partWords = ({ criteria }: PriorityMatrix['content'], { criterion, score, words }: ScorePart): string =>
  `${score === null ? absentWords(criteria, criterion) : writeNumber(score)} (${escapeMarkdown(words)})`;

function rankedBlock({ content }: PriorityMatrix, { ranked, weightings }: MatrixRanking, nameOf: NameOf): string {
  if (ranked.length === 0) return '';
  const head = ['Rank', 'Who', 'Score', 'First in', ...content.criteria.map(({ id }) => nameOf(id))];
  const rows = ranked.map(({ entry, rank, score, first_in: first, parts }) => [
    String(rank),
    nameOf(entry),
    writeNumber(score),
    writeShare(first),
    ...parts.map((part) => partWords(content, part)),
  ]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const note = `"First in" is the share of ${writeNumber(weightings)} random weightings in which it comes first.`;
  return ['## The order', '', line(head), line(head.map(() => '---')), ...rows.map(line), '', note].join('\n');
}

function missingBlock({ content }: PriorityMatrix, { unranked }: MatrixRanking, nameOf: NameOf): string {
  if (unranked.length === 0) return '';
  const lines = unranked.map(({ entry, missing, low, high }) => {
    if (missing.length === 0) return `- ${nameOf(entry)}: scored ${writeNumber(low)}`;
    const left = missing.map((id) => `${nameOf(id)} ${absentWords(content.criteria, id)}`).join(', ');
    return `- ${nameOf(entry)}: ${left}; its score lies between ${writeNumber(low)} and ${writeNumber(high)}`;
  });
  return `## Not in the order\n\n${lines.join('\n')}`;
}

function sensitivityBlock({ first, sensitivity }: MatrixRanking, nameOf: NameOf): string {
  if (first === null || sensitivity.length === 0) return '';
  const lines = sensitivity.map(
    (one) => `- **${nameOf(one.criterion)}**: ${sensitivitySentence(one, nameOf(first), nameOf)}`,
  );
  return `## What hangs on the weights\n\n${lines.join('\n')}`;
}

function frictionBlock(
  { content }: PriorityMatrix,
  { ranking, numbers }: { ranking: MatrixRanking; numbers: MatrixNumbers },
  nameOf: NameOf,
): string {
  const { placed, left_out: leftOut } = placeEntries(content, ranking, numbers);
  if (placed.length === 0) return '';
  const lines = placed.map(
    ({ entry, value, friction, quadrant }) =>
      `- ${nameOf(entry)}: ${quadrantWords[quadrant].name} (value ${writeNumber(value)}, ${writeShare(friction)} lost)`,
  );
  const missing = leftOut.map(({ entry, why }) => `- ${nameOf(entry)}: ${escapeMarkdown(why)}`);
  return `## Value against friction\n\n${[...lines, ...missing].join('\n')}`;
}
