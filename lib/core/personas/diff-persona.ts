import { counted } from '@/lib/core/claims/write-words';
import type { ClaimInVersion, PersonaContent } from './persona-version';
import { lineSections, linesOf, sectionWords } from './sections';

/** What is different between two states of a persona, in sentences. Equal states have none. */
export function diffPersona(before: PersonaContent, after: PersonaContent): string[] {
  return [
    ...textChanges(before, after),
    ...standingChanges(before, after),
    ...lineSections.flatMap((section) =>
      lineChanges(sectionWords[section].title, linesOf(before, section), linesOf(after, section)),
    ),
    ...sectionChanges(before, after),
    ...claimChanges(before.claims, after.claims),
  ];
}

/** How many of these differences are claims that the data turned: nobody wrote them. */
export function turnedClaims(before: PersonaContent, after: PersonaContent): number {
  const then = new Map(before.claims.map(({ id, state }) => [id, state]));
  return after.claims.filter(({ id, state }) => then.has(id) && then.get(id) !== state).length;
}

function textChanges(before: PersonaContent, after: PersonaContent): string[] {
  const sentences: string[] = [];
  if (before.name !== after.name) sentences.push(`The name is "${after.name}"; it was "${before.name}".`);
  if (before.role !== after.role) sentences.push(`The role is "${after.role}"; it was "${before.role}".`);
  if (before.summary !== after.summary) sentences.push('The summary was rewritten.');
  if (before.quote !== after.quote || before.quote_source !== after.quote_source)
    sentences.push('The quote is another.');
  if (before.kind !== after.kind) sentences.push(`It is a ${after.kind} persona; it was a ${before.kind} one.`);
  return sentences;
}

function standingChanges(before: PersonaContent, after: PersonaContent): string[] {
  const name = ({ segment }: PersonaContent) => (segment ? `${segment.key} v${segment.version}` : 'no segment');
  return [
    ...(name(before) === name(after) ? [] : [`It stands on ${name(after)}; it stood on ${name(before)}.`]),
    ...(same(before.metric, after.metric) ? [] : ['The key metric is another.']),
    ...(same(before.hypothesis, after.hypothesis) ? [] : ['The hypothesis sheet changed.']),
  ];
}

function lineChanges(title: string, before: string[], after: string[]): string[] {
  const added = after.filter((line) => !before.includes(line));
  const gone = before.filter((line) => !after.includes(line));
  return [...added.map((line) => `${title}: "${line}" is new.`), ...gone.map((line) => `${title}: "${line}" is gone.`)];
}

const wholeSections = ['jobs', 'empathy', 'spectrum', 'scales', 'quotes'] as const;

function sectionChanges(before: PersonaContent, after: PersonaContent): string[] {
  return wholeSections
    .filter((section) => !same(before.sections[section], after.sections[section]))
    .map((section) => `${sectionWords[section].title} changed.`);
}

function claimChanges(before: ClaimInVersion[], after: ClaimInVersion[]): string[] {
  const added = after.filter(({ id }) => !before.some((one) => one.id === id));
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  return [
    ...added.map(({ text, state }) => `New claim, ${state}: "${text}"`),
    ...gone.map(({ text }) => `Claim taken away: "${text}"`),
    ...after.flatMap((claim) => {
      const then = before.find(({ id }) => id === claim.id);
      return then ? changesOfClaim(then, claim) : [];
    }),
    ...orderChanges(before, after),
  ];
}

/** Of the claims that stand in the same section on both sides. */
function orderChanges(before: ClaimInVersion[], after: ClaimInVersion[]): string[] {
  const staying = (claims: ClaimInVersion[], others: ClaimInVersion[], section: string) =>
    claims
      .filter(
        (claim) => claim.section === section && others.some((one) => one.id === claim.id && one.section === section),
      )
      .map(({ id }) => id);
  return [...new Set(after.map(({ section }) => section))]
    .filter((section) => !same(staying(before, after, section), staying(after, before, section)))
    .map((section) => `${sectionWords[section].title}: the claims are in another order.`);
}

function changesOfClaim(before: ClaimInVersion, after: ClaimInVersion): string[] {
  const added = after.evidence.filter(({ id }) => !before.evidence.some((one) => one.id === id)).length;
  const gone = before.evidence.filter(({ id }) => !after.evidence.some((one) => one.id === id)).length;
  const parts = [
    ...(added > 0 ? [`${counted(added, 'piece')} of evidence more`] : []),
    ...(gone > 0 ? [`${counted(gone, 'piece')} of evidence less`] : []),
  ];
  return [
    ...(before.section === after.section
      ? []
      : [`"${after.text}" moved from ${sectionWords[before.section].title} to ${sectionWords[after.section].title}.`]),
    ...(before.text === after.text ? [] : [`A claim reads "${after.text}"; it read "${before.text}".`]),
    ...(before.state === after.state ? [] : [`"${after.text}" is ${after.state}; it was ${before.state}.`]),
    ...(parts.length > 0 ? [`"${after.text}" has ${parts.join(' and ')}.`] : []),
  ];
}

/** Equal as JSON with sorted keys: the store gives keys back in an order of its own. */
function same(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
