import { unreachable } from '@/lib/core/errors';
import type { ShownSection } from './shown-section';

/** A section on a slide; one that is too long for one goes on the next. */
export type Slide = {
  section: ShownSection;
  place: number;
  part: number;
  parts: number;
  /** 1, or less where a single row is taller than a slide: it is drawn that much smaller. */
  scale: number;
};

/** How many lines of text fit below the name of a section. */
const mostLines = 18;
const charactersPerLine = 80;
/** Three cards stand side by side. */
const cards = { abreast: 3, lines: 8.8 } as const;

/** A page as slides: each section begins one of its own, and none loses a word or a row. */
export function slidesOf(sections: readonly ShownSection[]): Slide[] {
  return sections.flatMap((section, place) => {
    const parts = partsOf(section);
    return parts.map((part, index) => ({ ...part, place, part: index, parts: parts.length }));
  });
}

type Block = { lines: number } & ({ text: string } | { row: number });

function partsOf(section: ShownSection): Pick<Slide, 'section' | 'scale'>[] {
  const blocks = [...textBlocks(section.text), ...rowBlocks(section)];
  const slides: Block[][] = [[]];
  let left = mostLines;
  for (const block of blocks) {
    const isFull = block.lines > left && (slides.at(-1)?.length ?? 0) > 0;
    if (isFull) {
      slides.push([]);
      left = mostLines;
    }
    slides.at(-1)?.push(block);
    left -= block.lines;
  }
  return slides.map((slide) => {
    const lines = slide.reduce((sum, block) => sum + block.lines, 0);
    return { section: cutTo(section, slide), scale: Math.min(1, mostLines / Math.max(1, lines)) };
  });
}

function cutTo(section: ShownSection, slide: readonly Block[]): ShownSection {
  const text = slide.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n\n');
  const places = new Set(slide.flatMap((block) => ('row' in block ? [block.row] : [])));
  const cut = <Row>(rows: readonly Row[]): Row[] => rows.filter((_, place) => places.has(place));
  switch (section.kind) {
    case 'text':
      return { ...section, text };
    case 'personas':
      return { ...section, text, rows: cut(section.rows) };
    case 'content':
      return { ...section, text, rows: cut(section.rows) };
    case 'channels':
      return { ...section, text, rows: cut(section.rows) };
    case 'kpis':
      return { ...section, text, rows: cut(section.rows) };
    case 'experiments':
      return { ...section, text, rows: cut(section.rows) };
    default:
      return unreachable(section);
  }
}

/** Paragraphs, and those that are longer than half a slide in parts, parted between words. */
function textBlocks(text: string): Block[] {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.flatMap(pieces).map((piece) => ({ text: piece, lines: linesIn(piece, charactersPerLine) + 0.5 }));
}

const mostOfOne = (mostLines / 2) * charactersPerLine;

function pieces(paragraph: string): string[] {
  if (linesIn(paragraph, charactersPerLine) <= mostLines / 2) return [paragraph];
  const parts: string[] = [''];
  for (const word of paragraph.split(/(?<=\s)/)) {
    const last = parts.at(-1) ?? '';
    const isFull = last.length + word.length > mostOfOne || linesIn(last + word, charactersPerLine) > mostLines / 2;
    if (isFull && last !== '') parts.push(word);
    else parts[parts.length - 1] = last + word;
  }
  return parts;
}

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);

function rowBlocks(section: ShownSection): Block[] {
  return linesOfRows(section).map((lines, row) => ({ row, lines }));
}

/** The space between two rows. */
const gap = 1;

/** As tall as the tallest of its columns. */
const tallest = (...columns: number[]): number => Math.max(...columns) + gap;

function linesOfRows(section: ShownSection): number[] {
  switch (section.kind) {
    case 'text':
      return [];
    case 'personas':
      return section.rows.map((_, place) => (place % cards.abreast === 0 ? cards.lines : 0));
    case 'content':
      return section.rows.map(({ title, type, channel }) =>
        tallest(linesIn(title, 54), linesIn(`${type}, ${channel}`, 26)),
      );
    case 'channels':
      return section.rows.map(({ channel, message }) => tallest(linesIn(channel, 16), linesIn(message, 54)));
    case 'kpis':
      return section.rows.map(({ name, counts, note }) =>
        tallest(linesIn(name, 34) + linesIn(counts ?? '', 40), 2 + linesIn(note ?? '', 48)),
      );
    case 'experiments':
      return section.rows.map(({ hypothesis, tried, measure, outcome }) =>
        tallest(linesIn(hypothesis, 28) + 1, linesIn(tried, 26) + linesIn(measure, 26), linesIn(outcome, 30)),
      );
    default:
      return unreachable(section);
  }
}
