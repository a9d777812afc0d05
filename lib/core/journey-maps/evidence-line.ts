import { isShare, writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import { sourceWords } from '@/lib/core/claims/source-words';
import type { Reference, ShownEvidence } from './journey-map';
import type { JourneyNumbers } from './journey-numbers';

/** A piece of evidence as one line on a map. */
export type EvidenceLine = {
  id: string;
  cell: string;
  kind: Reference['kind'];
  /** What was said, what is counted, where it comes from; why it is missing. */
  words: string;
  /** Of a number that could be read: "41% [38%, 44%]". */
  value: string | null;
  isMissing: boolean;
};

type Readings = JourneyNumbers['readings'];

export function evidenceLines(shown: readonly ShownEvidence[], readings: Readings): EvidenceLine[] {
  return shown.map(({ id, cell, reference, quote, missing, sentence }): EvidenceLine => {
    const placed = { id, cell, kind: reference.kind, value: null, isMissing: false };
    switch (reference.kind) {
      case 'quote':
        return quote?.words
          ? { ...placed, words: `“${quote.words}”` }
          : { ...placed, words: missing ?? 'This quote is gone.', isMissing: true };
      case 'metric':
        return { ...placed, words: reference.name, value: readingWords(id, reference, readings) };
      default:
        return { ...placed, words: `${sourceWords[reference.source]}: ${sentence}` };
    }
  });
}

/** The value of a number with its interval; null where none could be read. */
export function readingWords(
  id: string,
  { metric }: Extract<Reference, { kind: 'metric' }>,
  readings: Readings,
): string | null {
  const members = readings.find(({ evidence }) => evidence === id)?.reading?.members;
  if (members?.kind !== 'estimate') return null;
  const write = isShare(metric) ? writeShare : writeNumber;
  return `${write(members.value)} [${write(members.low)}, ${write(members.high)}]`;
}
