import { type Judgement, judgeClaim, type Voice } from '@/lib/core/claims/claim-state';
import { isSaid } from '@/lib/core/claims/evidence';
import { groundOf, whySilent } from '@/lib/core/claims/ground';
import type { ClaimInVersion } from '@/lib/core/personas/persona-version';
import type { PersonaSettings } from '@/lib/core/personas/template';
import { listQuestions, type StoredQuestion } from '@/lib/data/claim-questions';
import { listClaims, type StoredClaim } from '@/lib/data/claims';
import { listEvidence, listReadings, type StoredEvidence, type StoredReading } from '@/lib/data/evidence';
import type { StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { readSaidWords, type SaidWords, voiceOfSaid } from './said-words';

/** Evidence as it counts for its claim as it stands: a number that is silent has settled nothing, and `silent` says why. */
export type CountedEvidence = StoredEvidence & { silent: string | null };

/** A claim with all that is known of it, and how it is judged now. */
export type JudgedClaim = {
  claim: StoredClaim;
  evidence: CountedEvidence[];
  readings: Map<string, StoredReading[]>;
  questions: StoredQuestion[];
  voices: Voice[];
  words: SaidWords;
  judgement: Judgement;
};

/** As many readings of each number as its line shows. */
export const readingsShown = 30;

type Judging = {
  /** How many readings of each number are asked for. */
  readings?: number;
  /** Judges the claims of a version, in its words, instead of those of the draft. */
  published?: ClaimInVersion[];
};

/** The claims of personas, each judged as of now, over the segment version that its persona stands on. */
export async function judgeClaims(
  ctx: ServiceContext,
  personas: Pick<StoredPersona, 'id' | 'segment'>[],
  { thresholds }: Pick<PersonaSettings, 'thresholds'>,
  { readings: most = 1, published }: Judging = {},
): Promise<JudgedClaim[]> {
  const { workspaceId } = ctx.actor;
  const claims = await claimsOf(ctx, personas, published);
  const claimIds = claims.map(({ id }) => id);
  const [evidence, questions] = await Promise.all([
    listEvidence(ctx.db, workspaceId, claimIds),
    listQuestions(ctx.db, workspaceId, claimIds),
  ]);
  const numbers = evidence.filter(({ content }) => content.kind === 'metric').map(({ id }) => id);
  const [read, words] = await Promise.all([
    listReadings(ctx.db, workspaceId, numbers, most),
    readSaidWords(
      ctx,
      evidence.map(({ content }) => content),
    ),
  ]);
  const grounds = new Map(personas.map((persona) => [persona.id, groundOf(persona)]));
  return claims.map((claim) => {
    const stands = grounds.get(claim.personaId) ?? '';
    const own = evidence
      .filter(({ claimId }) => claimId === claim.id)
      .map((one) => counted(one, { text: claim.text, stands }));
    const readings = new Map(own.map(({ id }) => [id, ownGroundFirst(read.get(id) ?? [], stands)]));
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

/** Those of the draft, or those of a version as it words them. */
async function claimsOf(
  ctx: ServiceContext,
  personas: Pick<StoredPersona, 'id'>[],
  published: ClaimInVersion[] | undefined,
): Promise<StoredClaim[]> {
  const ids = personas.map(({ id }) => id);
  const claims = await listClaims(ctx.db, ctx.actor.workspaceId, ids, { removed: published !== undefined });
  if (published === undefined) return claims;
  return published.flatMap(({ id, section, text }, position) => {
    const claim = claims.find((one) => one.id === id);
    return claim ? [{ ...claim, section, text, position }] : [];
  });
}

function counted(evidence: StoredEvidence, claim: { text: string; stands: string }): CountedEvidence {
  const silent = whySilent(evidence, claim);
  return silent === null ? { ...evidence, silent } : { ...evidence, settled: null, pending: null, silent };
}

/** A persona that moved and came back has its newest reading over these people before newer ones over others. */
function ownGroundFirst(readings: StoredReading[], stands: string): StoredReading[] {
  const isOwn = ({ ground }: StoredReading) => ground === stands;
  return [...readings.filter(isOwn), ...readings.filter((one) => !isOwn(one))];
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

/** How many different people speak for or against these claims. */
export function participantsIn(judged: JudgedClaim[]): number {
  const voices = judged.flatMap((one) => one.voices);
  return new Set(voices.flatMap((voice) => (voice.kind === 'quote' ? [voice.participant] : []))).size;
}
