import {
  type EmpathyMap,
  type Job,
  PersonaSections,
  type SaidQuote,
  type Scale,
  type Spectrum,
} from '@/lib/core/personas/sections';

type Keyed<Item> = Item & { id: number };

/** The further sections while they are being written: lists of lines are text; rows have ids that only the form knows. */
export type SectionFields = {
  lines: Record<'needs' | 'context' | 'channels' | 'content' | 'objections' | 'anti_goals', string>;
  empathy: Record<keyof EmpathyMap, string>;
  spectrum: Spectrum;
  jobs: Keyed<Job>[];
  scales: Keyed<Scale>[];
  quotes: Keyed<SaidQuote>[];
};

export const linesOfText = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const keyed = <Item>(items: Item[]): Keyed<Item>[] => items.map((item, id) => ({ ...item, id }));
const unkeyed = <Item>({ id: _, ...item }: Keyed<Item>) => item;

export function sectionFieldsOf(sections: PersonaSections): SectionFields {
  const { needs, context, channels, content, objections, anti_goals, empathy } = sections;
  const text = (lines: string[]) => lines.join('\n');
  return {
    lines: {
      needs: text(needs),
      context: text(context),
      channels: text(channels),
      content: text(content),
      objections: text(objections),
      anti_goals: text(anti_goals),
    },
    empathy: {
      says: text(empathy.says),
      thinks: text(empathy.thinks),
      does: text(empathy.does),
      feels: text(empathy.feels),
    },
    spectrum: sections.spectrum,
    jobs: keyed(sections.jobs),
    scales: keyed(sections.scales),
    quotes: keyed(sections.quotes),
  };
}

/** The sections as the API takes them. Rows that were begun and left empty fall away. */
export function sectionsOf(fields: SectionFields) {
  const { lines, empathy, spectrum } = fields;
  const said = (text: string) => text.trim() !== '';
  return {
    needs: linesOfText(lines.needs),
    context: linesOfText(lines.context),
    channels: linesOfText(lines.channels),
    content: linesOfText(lines.content),
    objections: linesOfText(lines.objections),
    anti_goals: linesOfText(lines.anti_goals),
    empathy: {
      says: linesOfText(empathy.says),
      thinks: linesOfText(empathy.thinks),
      does: linesOfText(empathy.does),
      feels: linesOfText(empathy.feels),
    },
    spectrum,
    jobs: fields.jobs.map(unkeyed).filter(({ when, want, so }) => said(when + want + so)),
    scales: fields.scales.map(unkeyed).filter(({ left, right }) => said(left + right)),
    quotes: fields.quotes.map(unkeyed).filter(({ text }) => said(text)),
  };
}

export const emptySectionFields: SectionFields = sectionFieldsOf(PersonaSections.parse({}));

/** A row more, with an id that no other row has. */
export function withRow<Item extends { id: number }>(rows: Item[], row: Omit<Item, 'id'>): Item[] {
  const id = Math.max(-1, ...rows.map((one) => one.id)) + 1;
  return [...rows, { ...row, id } as Item];
}

export const withChange = <Item extends { id: number }>(rows: Item[], id: number, change: Partial<Item>): Item[] =>
  rows.map((row) => (row.id === id ? { ...row, ...change } : row));
