import { explainMetric } from '@/lib/core/claims/explain-metric';
import type {
  CellEvidence,
  JourneyContent,
  JourneyMap,
  JourneyMapSummary,
  Reference,
  ShownEvidence,
} from '@/lib/core/journey-maps/journey-map';
import { type ConsentScope, scopeOfReader, withheldWords } from '@/lib/core/research/consent';
import { showQuote } from '@/lib/core/research/quote';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { listPersonaNames } from '@/lib/data/personas';
import { listHighlightsById, type StoredHighlight } from '@/lib/data/research/highlights';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import type { ServiceContext } from '../context';
import type { OpenDocument } from '../documents/document-rules';
import { describeDocument } from '../documents/read-documents';

type OpenMap = OpenDocument<JourneyContent>;

export async function describeSummaries(ctx: ServiceContext, maps: OpenMap[]): Promise<JourneyMapSummary[]> {
  const keys = maps.flatMap(({ content }) => content.persona ?? []);
  const personas = await listPersonaNames(ctx.db, ctx.actor.workspaceId, keys);
  const byKey = new Map(personas.map((persona) => [persona.key, persona]));
  return maps.map((map) => ({
    ...describeDocument(map),
    persona: (map.content.persona !== null && byKey.get(map.content.persona)) || null,
    stages: map.content.stages.length,
    tied_stages: map.content.stages.filter(({ event }) => event !== null).length,
    evidence_count: map.content.evidence.length,
  }));
}

/** A map with what its evidence says to whoever asks. */
export async function describeMap(ctx: ServiceContext, map: OpenMap): Promise<JourneyMap> {
  const [[summary], evidence] = await Promise.all([
    describeSummaries(ctx, [map]),
    showEvidence(ctx, map.content.evidence, scopeOfReader(ctx.actor.role)),
  ]);
  if (!summary) throw new Error('One map was asked for and none came back.');
  const { stages: _, ...rest } = summary;
  return { ...rest, content: map.content, evidence };
}

/** Words of a quote as far as consent reaches in this scope; what is gone says so. */
export async function showEvidence(
  ctx: ServiceContext,
  evidence: readonly CellEvidence[],
  scope: ConsentScope,
): Promise<ShownEvidence[]> {
  const { workspaceId } = ctx.actor;
  const ids = evidence.flatMap(({ reference }) => (reference.kind === 'quote' ? [reference.highlight] : []));
  const [highlights, dictionary] = await Promise.all([
    listHighlightsById(ctx.db, workspaceId, ids),
    loadRuleDictionary(ctx.db, workspaceId),
  ]);
  const byId = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  return evidence.map((one) => ({
    ...one,
    sentence: sentenceOf(one.reference, dictionary),
    ...wordsOf(one.reference, byId, { scope, now: ctx.now }),
  }));
}

function sentenceOf(reference: Reference, dictionary: Dictionary): string {
  if (reference.kind === 'metric') return explainMetric(reference, dictionary);
  return reference.kind === 'source' ? reference.citation : 'a quote';
}

function wordsOf(
  reference: Reference,
  highlights: Map<string, StoredHighlight>,
  { scope, now }: { scope: ConsentScope; now: Date },
): Pick<ShownEvidence, 'quote' | 'missing'> {
  if (reference.kind !== 'quote') return { quote: null, missing: null };
  const highlight = highlights.get(reference.highlight);
  if (!highlight || (highlight.removed_at && !highlight.erasedAt)) {
    return { quote: null, missing: 'This quote was deleted from the research.' };
  }
  const { comment: _, tags: __, anchor: ___, author: ____, removed_at: _____, ...kept } = highlight;
  const quote = showQuote(kept, scope, now);
  return { quote, missing: quote.withheld && withheldWords[quote.withheld] };
}
