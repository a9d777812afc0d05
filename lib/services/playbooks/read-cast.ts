import { linesOf } from '@/lib/core/personas/sections';
import { type PlaybookContent, personasIn } from '@/lib/core/playbooks/playbook';
import type { PersonaCard } from '@/lib/core/playbooks/referred';
import { listClaims } from '@/lib/data/claims';
import { listPersonasByKey, type StoredPersona } from '@/lib/data/personas';
import { listNewestSnapshots } from '@/lib/data/segment-snapshots';
import { listPinnedVersions, listSegmentNames } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { portraitPath, sizeOf } from '../personas/describe-persona';

/**
 * Everybody that a playbook names; who is gone says so. Those on cards have what they need, their segment and their size
 * of now, unless only names are asked for.
 */
export async function readCast(
  ctx: ServiceContext,
  content: PlaybookContent,
  { namesOnly = false }: { namesOnly?: boolean } = {},
): Promise<PersonaCard[]> {
  const keys = personasIn(content);
  if (keys.length === 0) return [];
  const found = await listPersonasByKey(ctx.db, ctx.actor.workspaceId, keys);
  const onCards = new Set(namesOnly ? [] : content.people.map(({ persona }) => persona));
  const shown = found.filter(({ key }) => onCards.has(key));
  const [needs, standing] = await Promise.all([needsOf(ctx, shown), segmentsOf(ctx, shown)]);
  return keys.map((key) => {
    const persona = found.find((one) => one.key === key);
    return persona ? { ...cardOf(persona), ...needs.get(key), ...standing.get(key) } : goneCard(key);
  });
}

const nothingRead: Pick<PersonaCard, 'need' | 'segment' | 'size'> = { need: null, segment: null, size: null };

function cardOf(persona: StoredPersona): PersonaCard {
  const { key, name, role, color, archivedAt } = persona;
  return {
    ...{ key, name, role, color, ...nothingRead },
    portrait: portraitPath(persona),
    missing: archivedAt && 'This persona was archived. It can be brought back among the archived ones of the Cast.',
  };
}

const goneCard = (key: string): PersonaCard => ({
  ...{ key, name: key, role: '', color: 1, portrait: null, ...nothingRead },
  missing: 'This persona is no longer in the workspace.',
});

/** The first line of its card about needs, else its first claim about one. */
async function needsOf(
  { db, actor }: ServiceContext,
  personas: StoredPersona[],
): Promise<Map<string, Pick<PersonaCard, 'need'>>> {
  if (personas.length === 0) return new Map();
  const ids = personas.map(({ id }) => id);
  const claims = (await listClaims(db, actor.workspaceId, ids)).filter(({ section }) => section === 'needs');
  const claimed = ({ id }: StoredPersona) => claims.find(({ personaId }) => personaId === id)?.text ?? null;
  return new Map(personas.map((one) => [one.key, { need: linesOf(one, 'needs')[0] ?? claimed(one) }]));
}

/** The segments that they stand on, and how many belong to each. */
async function segmentsOf(
  { db, actor }: ServiceContext,
  personas: StoredPersona[],
): Promise<Map<string, Pick<PersonaCard, 'segment' | 'size'>>> {
  const pins = personas.flatMap(({ segment }) => segment ?? []);
  if (pins.length === 0) return new Map();
  const { workspaceId } = actor;
  const [versions, names] = await Promise.all([
    listPinnedVersions(db, workspaceId, pins),
    listSegmentNames(
      db,
      workspaceId,
      pins.map(({ key }) => key),
    ),
  ]);
  const versionIds = versions.map(({ id }) => id);
  const newest = await listNewestSnapshots(db, workspaceId, versionIds, 'done');
  return new Map(
    personas.flatMap(({ key, segment }) => {
      const version = versions.find((one) => one.segmentKey === segment?.key && one.number === segment.version);
      if (!version) return [];
      const size = sizeOf(version, newest.find(({ versionId }) => versionId === version.id) ?? null);
      const name = names.find((one) => one.key === version.segmentKey)?.name ?? version.segmentKey;
      return [
        [
          key,
          {
            segment: { name, version: version.number },
            size: { member_count: size.member_count, as_of: size.as_of },
          },
        ] as const,
      ];
    }),
  );
}
