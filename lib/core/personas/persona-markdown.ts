import type { Claim } from '@/lib/core/claims/claim';
import type { Evidence } from '@/lib/core/claims/evidence';
import { isSaid } from '@/lib/core/claims/evidence';
import { isShare, writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import { counted } from '@/lib/core/claims/write-words';
import { escapeMarkdown } from '@/lib/core/escape-markdown';
import { writeDay } from '@/lib/core/write-day';
import type { Persona } from './persona';
import type { PersonaTemplate } from './template';
import { writtenLines } from './written-lines';

type Card = { persona: Persona; claims: Claim[]; template: PersonaTemplate; zone: string; at: number };

/** A persona as Markdown: the sections of the template with claims, their state and what speaks for and against them. */
export function personaMarkdown({ persona, claims, template, zone, at }: Card): string {
  const blocks = [
    `# ${persona.name}`,
    persona.role && `*${escapeMarkdown(persona.role)}*`,
    escapeMarkdown(persona.summary),
    groundOf(persona),
    `${persona.standing.why}`,
    ...template
      .filter(({ key }) => key !== 'summary')
      .map(({ key, title }) => sectionBlock(persona, claims, { key, title })),
    `---\n${persona.name}, read on ${writeDay(at, zone)}.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function groundOf({ segment, size }: Persona): string {
  if (!segment) return 'No behaviour yet.';
  const people = size ? `, ${counted(size.member_count, 'profile')}` : '';
  return `Stands on ${escapeMarkdown(segment.name)} v${segment.version}${people}: ${escapeMarkdown(segment.sentence)}`;
}

function sectionBlock(persona: Persona, claims: Claim[], { key, title }: PersonaTemplate[number]): string {
  const own = claims.filter(({ section }) => section === key);
  const lines = [...own.flatMap(claimLines), ...writtenLines(persona, key).map((line) => `- ${escapeMarkdown(line)}`)];
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

function claimLines(claim: Claim): string[] {
  return [
    `- **${escapeMarkdown(claim.text)}** (${claim.state}) ${escapeMarkdown(claim.why)}`,
    ...claim.evidence.filter((one) => !isSaid(one.content)).map((one) => `  - ${escapeMarkdown(evidenceLine(one))}`),
    ...quoteLines(claim.evidence),
  ];
}

function evidenceLine({ content, reading, sentence, side }: Evidence): string {
  const says = side === null ? 'does not count' : side;
  if (content.kind !== 'metric')
    return `${says}: ${sentence}${'excerpt' in content && content.excerpt ? `: "${content.excerpt}"` : ''}`;
  const write = isShare(content.metric) ? writeShare : writeNumber;
  const read = reading?.members.kind === 'estimate' ? reading.members : null;
  const value = read ? `${write(read.value)} [${write(read.low)}, ${write(read.high)}]` : 'not read';
  return `${says}: ${content.name} ${value}, ${sentence}`;
}

/** Quotes as far as consent lets whoever asks see them; the rest is counted. */
function quoteLines(evidence: Evidence[]): string[] {
  const said = evidence.filter((one) => isSaid(one.content) && one.side !== null);
  const shown = said.flatMap((one) =>
    one.quote?.words ? [`  - ${one.side}: "${escapeMarkdown(one.quote.words)}"`] : [],
  );
  const hidden = said.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`  - ${counted(hidden, 'quote')} more, not shown`] : [])];
}
