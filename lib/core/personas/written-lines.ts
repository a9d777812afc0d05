import type { Persona } from './persona';
import { isLineSection, linesOf, type SectionKey } from './sections';

/** What somebody wrote in a section of a card, a line each; the summary and claims stand elsewhere. */
export function writtenLines(persona: Persona, key: SectionKey): string[] {
  if (isLineSection(key)) return linesOf(persona, key);
  const { sections } = persona;
  switch (key) {
    case 'quotes':
      return [
        ...(persona.quote ? [{ text: persona.quote, source: persona.quote_source }] : []),
        ...sections.quotes,
      ].map(({ text, source }) => `"${text}"${source ? `, ${source}` : ''}`);
    case 'jobs':
      return sections.jobs.map(({ when, want, so }) => `When ${when}, I want to ${want}, so I can ${so}.`);
    case 'empathy':
      return Object.entries(sections.empathy).flatMap(([what, lines]) => lines.map((line) => `${what}: ${line}`));
    case 'spectrum':
      return Object.entries(sections.spectrum).flatMap(([span, text]) => (text ? [`${span}: ${text}`] : []));
    case 'scales':
      return sections.scales.map(({ left, right, at }) => `${left} — ${at} of 5 — ${right}`);
    default:
      return [];
  }
}
