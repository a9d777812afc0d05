import { writeShare } from '@/lib/core/claims/explain-metric';
import { counted } from '@/lib/core/claims/write-words';
import { escapeMarkdown } from '@/lib/core/escape-markdown';
import { writeSeconds } from '@/lib/core/funnels/write-seconds';
import { writeDay } from '@/lib/core/write-day';
import { emotionWords } from './emotion-words';
import { readingWords } from './evidence-line';
import { cellId, type JourneyMap, type Lane, type ShownEvidence, type Stage } from './journey-map';
import type { JourneyNumbers, StageNumbers } from './journey-numbers';

type Page = { map: JourneyMap; numbers: JourneyNumbers; zone: string; at: number };

/** A map as Markdown: a chapter per stage with its numbers, and in it what each lane says, with its evidence. */
export function mapMarkdown({ map, numbers, zone, at }: Page): string {
  const { stages } = map.content;
  const blocks = [
    `# ${escapeMarkdown(map.name)}`,
    map.persona ? `The journey of ${escapeMarkdown(map.persona.name)}${peopleIn(numbers)}.` : 'Nobody’s journey yet.',
    numbers.reason ?? '',
    ...stages.map((stage, index) => stageBlock(stage, index, { map, numbers })),
    `---\n${escapeMarkdown(map.name)}, read on ${writeDay(at, zone)}.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function peopleIn({ about, segment }: JourneyNumbers): string {
  if (!about || !segment) return '';
  return `, ${counted(about.base.profiles, 'profile')} of ${escapeMarkdown(segment.name)} v${segment.version}`;
}

function stageBlock(stage: Stage, index: number, { map, numbers }: Pick<Page, 'map' | 'numbers'>): string {
  const own = numbers.stages.find((one) => one.stage === stage.id);
  return [
    `## ${index + 1}. ${escapeMarkdown(stage.name)}`,
    ...(own ? [numbersLine(own)] : []),
    ...map.content.lanes.flatMap((lane) => laneBlock(stage, lane, { map, numbers })),
  ].join('\n\n');
}

/** "1,204 of them got here (38% [36%, 40%]), half within 2 days; 300 stopped here." */
function numbersLine({ count, share, median_seconds, stopped, remark, is_hardest, did }: StageNumbers): string {
  if (count === null) return escapeMarkdown(remark ?? '');
  const part =
    share?.kind === 'estimate'
      ? ` (${writeShare(share.value)} [${writeShare(share.low)}, ${writeShare(share.high)}])`
      : '';
  const time = median_seconds === null ? '' : `, half within ${writeSeconds(median_seconds)} of the stage before`;
  const stop =
    stopped === null ? '' : `; ${counted(stopped, 'profile')} stopped here${is_hardest ? ', the hardest step' : ''}`;
  return `${counted(count, 'profile')} got here${part}${time}${stop}. Counted: ${escapeMarkdown(did)}.${remark ? ` ${escapeMarkdown(remark)}` : ''}`;
}

function laneBlock(stage: Stage, lane: Lane, { map, numbers }: Pick<Page, 'map' | 'numbers'>): string[] {
  const id = cellId(stage.id, lane.id);
  const cell = map.content.cells.find((candidate) => candidate.id === id);
  if (!cell) return [];
  const mood = cell.emotion === null ? '' : `${emotionWords[cell.emotion]}. `;
  const evidence = map.evidence.filter((one) => one.cell === id).map((one) => `- ${evidenceLine(one, numbers)}`);
  if (mood === '' && cell.text.trim() === '' && evidence.length === 0) return [];
  const words = `**${escapeMarkdown(lane.name)}.** ${mood}${escapeMarkdown(cell.text)}`.trim();
  return [[words, ...(evidence.length > 0 ? ['', ...evidence] : [])].join('\n')];
}

function evidenceLine(
  { id, reference, sentence, quote, missing }: ShownEvidence,
  { readings }: JourneyNumbers,
): string {
  switch (reference.kind) {
    case 'quote':
      return quote?.words
        ? `"${escapeMarkdown(quote.words)}"`
        : `*${escapeMarkdown(missing ?? 'This quote is gone.')}*`;
    case 'metric': {
      const value = readingWords(id, reference, readings) ?? 'not read';
      return `${escapeMarkdown(reference.name)}: ${value}, ${escapeMarkdown(sentence)}`;
    }
    default:
      return `${escapeMarkdown(reference.citation)}, ${reference.date}${reference.excerpt ? `: "${escapeMarkdown(reference.excerpt)}"` : ''}${reference.url ? ` <${reference.url}>` : ''}`;
  }
}
