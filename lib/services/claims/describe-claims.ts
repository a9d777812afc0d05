import type { Claim, ClaimPage, ClaimQuestion } from '@/lib/core/claims/claim';
import { type Evidence, type EvidenceContent, isSaid, type MetricReading } from '@/lib/core/claims/evidence';
import { explainClaim } from '@/lib/core/claims/explain-claim';
import { explainMetric } from '@/lib/core/claims/explain-metric';
import { pinOfGround } from '@/lib/core/claims/ground';
import { countStates, judgePersona } from '@/lib/core/claims/persona-standing';
import { splitClaim } from '@/lib/core/claims/split-claim';
import type { Standing } from '@/lib/core/claims/standing';
import { exactMs } from '@/lib/core/exact-time';
import type { ClaimInVersion } from '@/lib/core/personas/persona-version';
import type { PersonaSettings } from '@/lib/core/personas/template';
import { type ConsentScope, scopeOfReader } from '@/lib/core/research/consent';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { StoredQuestion } from '@/lib/data/claim-questions';
import type { StoredEvidence, StoredReading } from '@/lib/data/evidence';
import { readPersonaSettings } from '@/lib/data/persona-settings';
import type { StoredPersona } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { type CountedEvidence, type JudgedClaim, judgeClaims, participantsIn, readingsShown } from './judge-claims';
import { type SaidWords, showSaid, voiceOfSaid } from './said-words';

export type ClaimGround = { settings: PersonaSettings; zone: string; dictionary: Dictionary };

export async function claimGround(ctx: ServiceContext): Promise<ClaimGround> {
  const { workspaceId } = ctx.actor;
  const [settings, workspace, dictionary] = await Promise.all([
    readPersonaSettings(ctx.db, workspaceId),
    getWorkspace(ctx.db, workspaceId),
    loadRuleDictionary(ctx.db, workspaceId),
  ]);
  return { settings, zone: workspace.zone, dictionary };
}

type Telling = {
  /** How far consent has to reach for a quote to be shown. */
  scope?: ConsentScope;
  /** The claims of a version, in its words, instead of those of the draft. */
  published?: ClaimInVersion[];
};

/** The claims of one persona in the words of the wire, and how the persona stands. */
export async function describeClaims(
  ctx: ServiceContext,
  persona: StoredPersona,
  { published, ...telling }: Telling = {},
): Promise<ClaimPage> {
  const ground = await claimGround(ctx);
  const judging = { readings: readingsShown, ...(published && { published }) };
  return describeJudged(ctx, persona, await judgeClaims(ctx, [persona], ground.settings, judging), {
    ...ground,
    ...telling,
  });
}

/** The same, of claims that were judged already. */
export function describeJudged(
  ctx: ServiceContext,
  persona: StoredPersona,
  judged: JudgedClaim[],
  { scope = scopeOfReader(ctx.actor.role), ...ground }: ClaimGround & Pick<Telling, 'scope'>,
): ClaimPage {
  return {
    items: judged.map((one) => describeClaim(ctx, persona, one, { ...ground, scope })),
    standing: standingOf(persona, judged, ground),
    next_cursor: null,
  };
}

function describeClaim(
  ctx: ServiceContext,
  persona: StoredPersona,
  judged: JudgedClaim,
  { settings, zone, dictionary, scope }: ClaimGround & { scope: ConsentScope },
): Claim {
  const { claim, evidence, readings, questions, judgement, words } = judged;
  const oldest = ctx.now.getTime() - settings.thresholds.stale_after_days * exactMs.day;
  return {
    id: claim.id,
    persona: persona.key,
    section: claim.section,
    text: claim.text,
    position: claim.position,
    state: judgement.state,
    ...explainClaim(judgement, settings.thresholds, zone),
    evidence: evidence.map((one) => ({
      ...describeEvidence(one, readings.get(one.id) ?? [], { dictionary, oldest }),
      quote: showSaid(one, words, scope, ctx.now),
      side: voiceless(one, words, ctx.now) ? null : sideOf(one),
    })),
    questions: questions.map(describeQuestion),
    participants: participantsIn([judged]),
    split: splitClaim(claim.text),
    created_by_name: claim.createdByName,
    created_at: claim.createdAt.toISOString(),
    updated_at: claim.updatedAt.toISOString(),
  };
}

function describeEvidence(
  evidence: CountedEvidence,
  readings: StoredReading[],
  { dictionary, oldest }: { dictionary: Dictionary; oldest: number },
): Omit<Evidence, 'quote' | 'side'> {
  const { id, claimId, content, settled, pending, silent, createdByName, createdAt } = evidence;
  const [newest] = readings;
  const at = content.kind === 'metric' ? (newest?.readAt ?? evidence.at) : evidence.at;
  return {
    id,
    claim_id: claimId,
    content,
    reading: newest ? describeReading(newest) : null,
    settled,
    pending,
    silent,
    trend: readings
      .flatMap(({ asOf, members, ground }) =>
        members.kind === 'estimate' && ground === newest?.ground
          ? [{ at: asOf.toISOString(), value: members.value, low: members.low, high: members.high }]
          : [],
      )
      .reverse(),
    sentence: sentenceOf(content, dictionary),
    at: at.toISOString(),
    is_old: at.getTime() <= oldest,
    created_by_name: createdByName,
    created_at: createdAt.toISOString(),
  };
}

function sentenceOf(content: EvidenceContent, dictionary: Dictionary): string {
  if (content.kind === 'metric') return explainMetric(content, dictionary);
  if (content.kind === 'source') return content.citation;
  return content.kind === 'quote' ? 'a quote' : 'a note';
}

/** A quote that was taken back says nothing any more. */
const voiceless = ({ content }: StoredEvidence, words: SaidWords, now: Date): boolean =>
  isSaid(content) && voiceOfSaid(content, words, now).length === 0;

function sideOf({ content, settled }: StoredEvidence): Evidence['side'] {
  if (content.kind !== 'metric') return content.side;
  if (settled === 'supports') return 'for';
  if (settled === 'contradicts') return 'against';
  return settled === 'open' ? 'open' : null;
}

export function describeReading(reading: Omit<StoredReading, 'evidenceId' | 'snapshotId' | 'readAt'>): MetricReading {
  const { ground, asOf, knownAt, members, others, difference, verdict, remark } = reading;
  return {
    segment: pinOfGround(ground),
    as_of: asOf.toISOString(),
    known_at: knownAt.toISOString(),
    members,
    others,
    difference,
    verdict,
    remark,
  };
}

function describeQuestion(question: StoredQuestion): ClaimQuestion {
  return {
    id: question.id,
    asked_by_name: question.askedByName,
    reason: question.reason,
    asked_at: question.askedAt.toISOString(),
    answer: question.answer,
    answered_by_name: question.answeredByName,
    answered_at: question.answeredAt?.toISOString() ?? null,
  };
}

/** How well a persona is backed as a whole. */
export function standingOf(
  persona: Pick<StoredPersona, 'archivedAt'>,
  judged: JudgedClaim[],
  { settings }: Pick<ClaimGround, 'settings'>,
): Standing {
  const counts = countStates(judged.map(({ judgement }) => judgement.state));
  const counting = judged.flatMap(({ evidence, readings }) =>
    evidence.filter(({ silent }) => silent === null).map(({ id, at }) => ({ at, reading: readings.get(id)?.[0] })),
  );
  const newest = counting.map(({ at, reading }) => (reading?.readAt ?? at).getTime());
  const profiles = counting.map(({ reading }) => reading?.members.n ?? 0);
  return {
    ...judgePersona(counts, settings.thresholds, persona.archivedAt !== null),
    counts,
    claims: judged.length,
    participants: participantsIn(judged),
    profiles: Math.max(0, ...profiles),
    newest_evidence_at: newest.length > 0 ? new Date(Math.max(...newest)).toISOString() : null,
    open_questions: judged.flatMap(({ questions }) => questions).filter(({ answeredAt }) => answeredAt === null).length,
  };
}
