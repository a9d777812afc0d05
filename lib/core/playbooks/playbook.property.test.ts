import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/core/documents/apply-edits';
import type { Edit } from '@/lib/core/documents/edit';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { PlaybookContent, rowListNames } from './playbook';
import { moveSection, removeRow, removeSection, stepRow } from './playbook-edits';
import { showSections } from './show-sections';
import { slidesOf } from './slides-of';

const sectionIds = ['a', 'b', 'c', 'd'];
const kinds = ['channels', 'experiments', 'kpis', 'text'] as const;
/** Words as people write them: short and long, in lines and paragraphs, and now and then one that never ends. */
const prose = fc
  .array(fc.constantFrom('so', 'a longer word', '\n\n', '\n', ' ', 'x'.repeat(300), 'Donaudampfschiff'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' ').slice(0, 4000).trim());
const line = (most: number) => prose.map((text) => text.slice(0, most).trim());
const named = (most: number) => line(most).map((text) => text || 'Newsletter');

const sections = fc
  .tuple(
    ...kinds.map((kind, place) =>
      fc.record({ id: fc.constant(sectionIds[place]), kind: fc.constant(kind), text: prose }),
    ),
  )
  .map((some) => some.map((section) => ({ ...section, name: `The ${section.kind}` })));

const content = fc
  .record({
    sections,
    channels: fc.array(fc.record({ channel: named(80), message: line(400) }), { maxLength: 20 }),
    experiments: fc.array(fc.record({ hypothesis: named(400), tried: line(400), outcome: line(600) }), {
      maxLength: 12,
    }),
    kpis: fc.array(fc.record({ name: named(80) }), { maxLength: 30 }),
  })
  .map(({ sections: all, channels, experiments, kpis }) => {
    const within = (section: string, rows: object[]) =>
      rows.map((row, place) => ({ ...row, section, id: `${section}-${place}` }));
    return PlaybookContent.parse({
      sections: all,
      channels: within('a', channels),
      experiments: within('b', experiments),
      kpis: within('c', kpis),
    });
  });

function applied(start: PlaybookContent, edits: Edit[]): PlaybookContent {
  const result = applyEdits(start, edits);
  if (result.kind === 'conflicts') throw new Error(JSON.stringify(result.conflicts));
  return PlaybookContent.parse(result.content);
}

const wordsOf = (texts: string[]): string[] => texts.join(' ').split(/\s+/).filter(Boolean);

describe('a playbook', () => {
  it('stays one that may be kept whatever is moved or taken away, and comes back as it was', () => {
    const wish = fc.record({
      section: fc.constantFrom(...sectionIds),
      row: fc.nat(20),
      to: fc.nat(4),
      which: fc.nat(3),
    });
    fc.assert(
      fc.property(content, wish, (start, { section, row, to, which }) => {
        const list = rowListNames[which % 4] ?? 'channels';
        const id = `${section}-${row}`;
        for (const edits of [
          removeSection(start, section),
          moveSection(start, section, to),
          removeRow(start, list, id),
          stepRow(start, list, id, to % 2 === 0 ? 1 : -1),
        ]) {
          expect(applied(applied(start, edits), invertEdits(edits))).toEqual(start);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('loses no word and no row as slides, and keeps their order', () => {
    fc.assert(
      fc.property(content, (page) => {
        const shown = showSections({ content: page, cast: [], sources: [], owners: [] });
        const slides = slidesOf(shown);
        for (const [place, section] of shown.entries()) {
          const own = slides.filter((slide) => slide.place === place);
          expect(own.map(({ part }) => part)).toEqual(own.map((_, index) => index));
          expect(wordsOf(own.map((slide) => slide.section.text))).toEqual(wordsOf([section.text]));
          const rowsIn = (one: typeof section) => (one.kind === 'text' ? [] : one.rows.map(({ id }) => id));
          expect(own.flatMap((slide) => rowsIn(slide.section))).toEqual(rowsIn(section));
        }
      }),
      { numRuns: 150 },
    );
  });
});
