import { Temporal } from 'temporal-polyfill';
import { checkContent } from '@/lib/core/content-maps/check-content';
import type { PersonaAsks } from '@/lib/core/content-maps/content-check';
import type { ContentMap, ContentMapSummary, ContentPlan } from '@/lib/core/content-maps/content-map';
import { isReady } from '@/lib/core/content-maps/find-holes';
import { linesOf } from '@/lib/core/personas/sections';
import { listClaims } from '@/lib/data/claims';
import { listMembers } from '@/lib/data/members';
import { listPersonaNames, listPersonasByKey } from '@/lib/data/personas';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import type { OpenDocument } from '../documents/document-rules';
import { describeDocument } from '../documents/read-documents';

type OpenContentMap = OpenDocument<ContentPlan>;

export async function describeContentMaps(ctx: ServiceContext, maps: OpenContentMap[]): Promise<ContentMapSummary[]> {
  const nameOf = await personaNames(ctx, maps);
  return maps.map((map) => ({
    ...describeDocument(map),
    personas: nameOf(map),
    items: map.content.items.length,
    ready: map.content.items.filter(({ state }) => isReady(state)).length,
  }));
}

/** A content map with what its personas ask for, and what it lacks of that. */
export async function describeContentMap(ctx: ServiceContext, map: OpenContentMap): Promise<ContentMap> {
  const { content } = map;
  const [nameOf, asks, owners, { zone }] = await Promise.all([
    personaNames(ctx, [map]),
    asksOf(ctx, content),
    ownersOf(ctx, content),
    getWorkspace(ctx.db, ctx.actor.workspaceId),
  ]);
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
  const check = checkContent(content, asks, today);
  return { ...describeDocument(map), personas: nameOf(map), content, asks, owners, today, check };
}

async function personaNames(ctx: ServiceContext, maps: OpenContentMap[]) {
  const keys = maps.flatMap(({ content }) => content.personas.map(({ id }) => id));
  const found = await listPersonaNames(ctx.db, ctx.actor.workspaceId, keys);
  return ({ content }: OpenContentMap) =>
    content.personas.flatMap(({ id }) => found.find(({ key }) => key === id) ?? []);
}

/** Needs and objections of each card, and its claims about them. */
async function asksOf(ctx: ServiceContext, { personas }: ContentPlan): Promise<PersonaAsks[]> {
  const { workspaceId } = ctx.actor;
  const found = await listPersonasByKey(
    ctx.db,
    workspaceId,
    personas.map(({ id }) => id),
  );
  const cards = personas.flatMap(({ id }) => found.find(({ key }) => key === id) ?? []);
  const claims = await listClaims(
    ctx.db,
    workspaceId,
    cards.map(({ id }) => id),
  );
  return cards.map((persona) => {
    const said = (section: 'needs' | 'objections') => [
      ...linesOf(persona, section),
      ...claims.filter((claim) => claim.personaId === persona.id && claim.section === section).map(({ text }) => text),
    ];
    return { key: persona.key, name: persona.name, needs: said('needs'), objections: said('objections') };
  });
}

async function ownersOf(ctx: ServiceContext, { items }: ContentPlan): Promise<ContentMap['owners']> {
  const ids = [...new Set(items.flatMap(({ owner }) => owner ?? []))];
  if (ids.length === 0) return [];
  const members = await listMembers(ctx.db, ctx.actor.workspaceId);
  return ids.map((id) => ({ id, name: members.find(({ user_id }) => user_id === id)?.name ?? null }));
}
