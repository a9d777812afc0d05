import type { Persona } from '@/lib/core/personas/persona';
import { explainRule } from '@/lib/core/segments/explain-rule';
import { readPersonaSettings } from '@/lib/data/persona-settings';
import { listNewestPersonaVersions } from '@/lib/data/persona-versions';
import type { StoredPersona } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { listSnapshots, type StoredSnapshot } from '@/lib/data/segment-snapshots';
import { findSegment, findVersion, listCurrentVersions, type StoredVersion } from '@/lib/data/segments';
import { standingOf } from '../claims/describe-claims';
import { type JudgedClaim, judgeClaims } from '../claims/judge-claims';
import type { ServiceContext } from '../context';

const trendPoints = 60;
const iso = (at: Date | null) => at?.toISOString() ?? null;

/**
 * Puts personas into the words of the wire, each with its segment version and that version's size over time. Their
 * claims are judged here where that was not done yet.
 */
export async function describePersonas(
  ctx: ServiceContext,
  personas: StoredPersona[],
  known?: JudgedClaim[],
): Promise<Persona[]> {
  const [dictionary, settings] = await Promise.all([
    loadRuleDictionary(ctx.db, ctx.actor.workspaceId),
    readPersonaSettings(ctx.db, ctx.actor.workspaceId),
  ]);
  const [judged, versions] = await Promise.all([
    known ?? judgeClaims(ctx, personas, settings),
    listNewestPersonaVersions(
      ctx.db,
      ctx.actor.workspaceId,
      personas.map(({ id }) => id),
    ),
  ]);
  return Promise.all(
    personas.map(async (persona) => {
      const link = await linkedSegment(ctx, persona);
      const newest = link?.snapshots[0] ?? null;
      return {
        key: persona.key,
        name: persona.name,
        role: persona.role,
        summary: persona.summary,
        goals: persona.goals,
        pains: persona.pains,
        behaviours: persona.behaviours,
        quote: persona.quote,
        quote_source: persona.quoteSource,
        kind: persona.kind,
        sections: persona.sections,
        hypothesis: persona.hypothesis,
        published: publishedAs(versions.get(persona.id)),
        color: persona.color,
        metric: persona.metric,
        segment: link && {
          key: link.version.segmentKey,
          name: link.name,
          version: link.version.number,
          newest_version: link.newestVersion,
          sentence: explainRule(link.version.rule, dictionary),
        },
        portrait: portraitPath(persona),
        owner: persona.owner,
        standing: standingOf(
          persona,
          judged.filter(({ claim }) => claim.personaId === persona.id),
          { settings },
        ),
        revision: persona.revision,
        last_reviewed_at: iso(persona.lastReviewedAt),
        archived_at: iso(persona.archivedAt),
        created_at: persona.createdAt.toISOString(),
        updated_at: persona.updatedAt.toISOString(),
        size: link && sizeOf(link.version, newest),
        trend: (link?.snapshots ?? [])
          .flatMap(({ asOf, memberCount }) =>
            asOf && memberCount !== null ? [{ at: asOf.toISOString(), member_count: memberCount }] : [],
          )
          .reverse(),
      };
    }),
  );
}

/** Where the portrait of a persona is drawn or kept. */
export const portraitPath = ({ key, revision }: Pick<StoredPersona, 'key' | 'revision'>): string =>
  `/api/v1/personas/${key}/portrait?r=${revision}`;

const publishedAs = (newest: { number: number; publishedAt: Date } | undefined): Persona['published'] =>
  newest ? { version: newest.number, at: newest.publishedAt.toISOString() } : null;

export async function describePersona(
  ctx: ServiceContext,
  persona: StoredPersona,
  known?: JudgedClaim[],
): Promise<Persona> {
  const [described] = await describePersonas(ctx, [persona], known);
  if (!described) throw new Error('One persona was asked for and none came back.');
  return described;
}

export type LinkedSegment = {
  name: string;
  version: StoredVersion;
  newestVersion: number;
  snapshots: StoredSnapshot[];
};

/** The version a persona stands on, with its finished refreshes, newest first. */
export async function linkedSegment(
  ctx: ServiceContext,
  persona: Pick<StoredPersona, 'segment'>,
): Promise<LinkedSegment | null> {
  if (!persona.segment) return null;
  const { workspaceId } = ctx.actor;
  const segment = await findSegment(ctx.db, workspaceId, persona.segment.key);
  const version = await findVersion(ctx.db, workspaceId, persona.segment.key, persona.segment.version);
  if (!segment || !version) return null;
  const [current] = await listCurrentVersions(ctx.db, workspaceId, [segment.id]);
  const snapshots = await listSnapshots(ctx.db, workspaceId, version.id, { state: 'done', limit: trendPoints });
  return { name: segment.name, version, newestVersion: current?.number ?? version.number, snapshots };
}

/** How many people stand behind a persona; null while it has no behaviour. */
export async function sizeNow(ctx: ServiceContext, persona: StoredPersona): Promise<Persona['size']> {
  const link = await linkedSegment(ctx, persona);
  return link && sizeOf(link.version, link.snapshots[0] ?? null);
}

/** Until the first refresh is done, the size is what was counted at publication. */
export function sizeOf(version: StoredVersion, snapshot: StoredSnapshot | null): NonNullable<Persona['size']> {
  return {
    member_count: snapshot?.memberCount ?? version.memberCount,
    base_count: snapshot?.baseCount ?? null,
    base_members: snapshot?.baseMembers ?? null,
    as_of: (snapshot?.asOf ?? version.asOf).toISOString(),
    known_at: (snapshot?.knownAt ?? version.knownAt).toISOString(),
  };
}
