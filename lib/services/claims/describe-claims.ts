import type { Claim, ClaimPage, ClaimQuestion } from '@/lib/core/claims/claim';
import { type Judgement, judgeClaim, type Voice } from '@/lib/core/claims/claim-state';
import { type Evidence, type EvidenceContent, isSaid, type MetricReading } from '@/lib/core/claims/evidence';
import { explainClaim } from '@/lib/core/claims/explain-claim';
import { explainMetric } from '@/lib/core/claims/explain-metric';
import { countStates, judgePersona } from '@/lib/core/claims/persona-standing';
import { splitClaim } from '@/lib/core/claims/split-claim';
import type { Standing } from '@/lib/core/claims/standing';
import type { PersonaSettings } from '@/lib/core/personas/template';
import { type ConsentScope, scopeOfReader } from '@/lib/core/research/consent';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { exactMs } from '@/lib/core/time';
import { listQuestions, type StoredQuestion } from '@/lib/data/claim-questions';
import { listClaims, type StoredClaim } from '@/lib/data/claims';
import { listEvidence, listReadings, type StoredEvidence, type StoredReading } from '@/lib/data/evidence';
import { readPersonaSettings } from '@/lib/data/persona-settings';
import type { StoredPersona } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { readSaidWords, type SaidWords, showSaid, voiceOfSaid } from './said-words';

/** A claim with all that is known of it, and how it is judged now. */
export type JudgedClaim = {
  claim: StoredClaim;
  evidence: StoredEvidence[];
  readings: Map<string, StoredReading[]>;
  questions: StoredQuestion[];
  voices: Voice[];
  words: SaidWords;
  judgement: Judgement;
};

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

/** The claims of personas, each judged as of now. */
export async function judgeClaims(
  ctx: ServiceContext,
  personas: Pick<StoredPersona, 'id'>[],
  { thresholds }: Pick<PersonaSettings, 'thresholds'>,
): Promise<JudgedClaim[]> {
  const { workspaceId } = ctx.actor;
  const claims = await listClaims(
    ctx.db,
    workspaceId,
    personas.map(({ id }) => id),
  );
  const claimIds = claims.map(({ id }) => id);
  const [evidence, questions] = await Promise.all([
    listEvidence(ctx.db, workspaceId, claimIds),
    listQuestions(ctx.db, workspaceId, claimIds),
  ]);
  const numbers = evidence.filter(({ content }) => content.kind === 'metric').map(({ id }) => id);
  const [readings, words] = await Promise.all([
    listReadings(ctx.db, workspaceId, numbers),
    readSaidWords(
      ctx,
      evidence.map(({ content }) => content),
    ),
  ]);
  return claims.map((claim) => {
    const own = evidence.filter(({ claimId }) => claimId === claim.id);
    const voices = own.flatMap((one) => voicesOf(one, { newest: readings.get(one.id)?.[0], words, now: ctx.now }));
    return {
      claim,
      evidence: own,
      readings,
      questions: questions.filter(({ claimId }) => claimId === claim.id),
      voices,
      words,
      judgement: judgeClaim(voices, thresholds, ctx.now.getTime()),
    };
  });
}

/** What a piece of evidence says, as a judgement needs it. */
function voicesOf(
  { content, at, settled, pending }: StoredEvidence,
  { newest, words, now }: { newest: StoredReading | undefined; words: SaidWords; now: Date },
): Voice[] {
  if (content.kind === 'metric') {
    return [{ kind: 'metric', settled, pending, at: (newest?.readAt ?? at).getTime() }];
  }
  if (isSaid(content)) return voiceOfSaid(content, words, now);
  return [{ kind: 'source', side: content.side, at: at.getTime() }];
}

/** The claims of one persona in the words of the wire, and how the persona stands. */
export async function describeClaims(
  ctx: ServiceContext,
  persona: StoredPersona,
  scope: ConsentScope = scopeOfReader(ctx.actor.role),
): Promise<ClaimPage> {
  const ground = await claimGround(ctx);
  const judged = await judgeClaims(ctx, [persona], ground.settings);
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
    split: splitClaim(claim.text),
    created_by_name: claim.createdByName,
    created_at: claim.createdAt.toISOString(),
    updated_at: claim.updatedAt.toISOString(),
  };
}

function describeEvidence(
  evidence: StoredEvidence,
  readings: StoredReading[],
  { dictionary, oldest }: { dictionary: Dictionary; oldest: number },
): Omit<Evidence, 'quote' | 'side'> {
  const { id, claimId, content, settled, pending, createdByName, createdAt } = evidence;
  const [newest] = readings;
  const at = content.kind === 'metric' ? (newest?.readAt ?? evidence.at) : evidence.at;
  return {
    id,
    claim_id: claimId,
    content,
    reading: newest ? describeReading(newest) : null,
    settled,
    pending,
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
  const cut = ground.lastIndexOf('@');
  return {
    segment: { key: ground.slice(0, cut), version: Number(ground.slice(cut + 1)) },
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

function participantsIn(judged: JudgedClaim[]): number {
  const voices = judged.flatMap((one) => one.voices);
  return new Set(voices.flatMap((voice) => (voice.kind === 'quote' ? [voice.participant] : []))).size;
}

/** How well a persona is backed as a whole. */
export function standingOf(
  persona: Pick<StoredPersona, 'archivedAt'>,
  judged: JudgedClaim[],
  { settings }: Pick<ClaimGround, 'settings'>,
): Standing {
  const counts = countStates(judged.map(({ judgement }) => judgement.state));
  const newest = judged.flatMap(({ evidence, readings }) =>
    evidence.map((one) => (readings.get(one.id)?.[0]?.readAt ?? one.at).getTime()),
  );
  const profiles = judged.flatMap(({ evidence, readings }) =>
    evidence.map((one) => readings.get(one.id)?.[0]?.members.n ?? 0),
  );
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
