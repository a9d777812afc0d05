import { linesOf } from '@/lib/core/personas/sections';
import { type PlaybookContent, personasIn } from '@/lib/core/playbooks/playbook';
import type { PersonaCard } from '@/lib/core/playbooks/referred';
import { listClaims } from '@/lib/data/claims';
import { listPersonasByKey, type StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { linkedSegment, portraitPath, sizeOf } from '../personas/describe-persona';

/** Everybody that a playbook names, as their cards are now; who is gone says so. */
export async function readCast(ctx: ServiceContext, content: PlaybookContent): Promise<PersonaCard[]> {
  const keys = personasIn(content);
  if (keys.length === 0) return [];
  const { workspaceId } = ctx.actor;
  const found = await listPersonasByKey(ctx.db, workspaceId, keys);
  const claims = await listClaims(
    ctx.db,
    workspaceId,
    found.map(({ id }) => id),
  );
  const claimed = (persona: StoredPersona) =>
    claims.find(({ personaId, section }) => personaId === persona.id && section === 'needs')?.text ?? null;
  return Promise.all(
    keys.map((key) => {
      const persona = found.find((one) => one.key === key);
      return persona ? cardOf(ctx, persona, linesOf(persona, 'needs')[0] ?? claimed(persona)) : goneCard(key);
    }),
  );
}

async function cardOf(ctx: ServiceContext, persona: StoredPersona, need: string | null): Promise<PersonaCard> {
  const link = await linkedSegment(ctx, persona);
  const size = link && sizeOf(link.version, link.snapshots[0] ?? null);
  const { key, name, role, color, archivedAt } = persona;
  return {
    ...{ key, name, role, color, need },
    portrait: portraitPath(persona),
    segment: link && { name: link.name, version: link.version.number },
    size: size && { member_count: size.member_count, as_of: size.as_of },
    missing: archivedAt && 'This persona was archived. It can be brought back among the archived ones of the Cast.',
  };
}

const goneCard = (key: string): PersonaCard => ({
  ...{ key, name: key, role: '', color: 1, portrait: null, need: null, segment: null, size: null },
  missing: 'This persona is no longer in the workspace.',
});
