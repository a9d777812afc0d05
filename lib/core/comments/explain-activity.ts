import { z } from 'zod';
import type { AuditEntry } from '@/lib/core/accounts/audit-entry';
import { explainAction, namesItsTarget } from '@/lib/core/accounts/explain-action';
import { SectionKey, sectionWords } from '@/lib/core/personas/sections';

const Changed = z.object({ from: z.string(), to: z.string() });
const EvidenceKind = z.object({ kind: z.enum(['metric', 'source', 'quote', 'note']) });

/** What the log keeps of a change, as far as a sentence tells of it. Whatever has another shape is not told. */
const Told = z.object({
  claim: z.union([z.string(), Changed]).optional().catch(undefined),
  section: Changed.optional().catch(undefined),
  state: Changed.optional().catch(undefined),
  evidence: EvidenceKind.optional().catch(undefined),
  version: z.int().optional().catch(undefined),
  note: z.string().optional().catch(undefined),
});
type Told = z.infer<typeof Told>;

/** One entry of the log about a persona, as a sentence for whoever reads it. */
export function explainActivity(entry: Pick<AuditEntry, 'actor' | 'action' | 'target' | 'difference'>): string {
  const told = Told.catch({}).parse(entry.difference ?? {});
  if (entry.action === 'claim.turned') return turnedSentence(told);
  // A claim ends in a full stop of its own.
  return `${entry.actor.name} ${sentenceOf(entry, told)}.`.replace(/([.!?]”?)\.$/, '$1');
}

const evidenceWords = { metric: 'a number', source: 'a source', quote: 'a quote', note: 'a note' };

function sentenceOf({ action, target, difference }: Parameters<typeof explainActivity>[0], told: Told): string {
  const evidence = told.evidence ? evidenceWords[told.evidence.kind] : 'evidence';
  const claim = quoted(told.claim);
  switch (action) {
    case 'claim.created':
      return `claimed ${claim}`;
    case 'claim.changed':
      return changedClaim(told);
    case 'claim.removed':
      return `took away the claim ${claim}`;
    case 'claim.restored':
      return `brought back the claim ${claim}`;
    case 'claim.backed':
      return `added ${evidence} to ${claim}`;
    case 'claim.evidence_removed':
      return `took ${evidence} away from ${claim}`;
    case 'claim.evidence_restored':
      return `brought ${evidence} back to ${claim}`;
    case 'claim.questioned':
      return `questioned ${claim}`;
    case 'claim.answered':
      return `answered a question about ${claim}`;
    case 'persona.published':
      return `published v${told.version}: ${told.note}`;
    case 'persona.rolled_back':
      return `went back, and published v${told.version}: ${told.note}`;
    case 'persona.portrait_uploaded':
    case 'persona.portrait_removed':
      return 'changed the portrait';
    case 'persona.attached':
      return `attached ${attachedWords(difference)}`;
    case 'persona.detached':
      return `took ${attachedWords(difference)} away`;
    case 'persona.changed':
      return `changed ${changedFields(difference)}`;
    default:
      return namesItsTarget(action) ? `${explainAction(action)} ${target.name}` : explainAction(action);
  }
}

/** The log keeps which, by its id. */
const attachedWords = (difference: unknown): string =>
  typeof difference === 'object' && difference !== null && 'interview' in difference ? 'an interview' : 'a note';

function turnedSentence({ claim, state }: Told): string {
  return state ? `${quoted(claim)} turned from ${state.from} to ${state.to}.` : `${quoted(claim)} is judged otherwise.`;
}

const quoted = (claim: Told['claim']): string => {
  const text = typeof claim === 'object' ? claim.to : claim;
  return text === undefined ? 'a claim' : `“${text}”`;
};

function changedClaim({ claim, section }: Told): string {
  if (typeof claim === 'object' && claim.from !== claim.to) return `changed “${claim.from}” to “${claim.to}”`;
  const to = SectionKey.safeParse(section?.to);
  if (section && section.from !== section.to && to.success) {
    return `moved ${quoted(claim)} to ${sectionWords[to.data].title.toLowerCase()}`;
  }
  return `moved ${quoted(claim)}`;
}

const fieldWords: Record<string, string> = {
  quoteSource: 'who said the quote',
  segment: 'whom it is about',
  metric: 'the key metric',
  kind: 'whether it is primary',
  lastReviewedAt: 'when it was reviewed',
  sections: 'further sections',
  color: 'the colour',
};

/** "the goals, the pains and the key metric", of the fields that the log names. */
function changedFields(difference: unknown): string {
  const fields = typeof difference === 'object' && difference !== null ? Object.keys(difference) : [];
  const words = fields.map((field) => fieldWords[field] ?? `the ${field}`);
  const last = words.pop();
  if (last === undefined) return 'the card';
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last;
}
