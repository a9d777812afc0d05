import type { ContentPlan } from '@/lib/core/content-maps/content-map';
import { isReady } from '@/lib/core/content-maps/find-holes';
import type { ContentSection, PlaybookContent } from '@/lib/core/playbooks/playbook';
import type { ContentSource, ShownPiece } from '@/lib/core/playbooks/referred';
import { findDocument } from '@/lib/data/documents';
import { listPersonaNames } from '@/lib/data/personas';
import { contentMapRules } from '../content-maps/content-map-rules';
import type { ServiceContext } from '../context';
import { type OpenDocument, openDocument } from '../documents/document-rules';
import { mapsIn } from './playbook-rules';

type OpenMap = OpenDocument<ContentPlan>;
type Found = { map: OpenMap | null; nameOf: (persona: string) => string };

/** What the content sections of a playbook show now; one that can show nothing says why. */
export async function readSources(ctx: ServiceContext, content: PlaybookContent): Promise<ContentSource[]> {
  const sections = content.sections.filter((section) => section.kind === 'content');
  if (sections.length === 0) return [];
  const { workspaceId } = ctx.actor;
  const maps = await Promise.all(
    mapsIn(content).map((key) => findDocument(ctx.db, workspaceId, { kind: 'content_map', key })),
  );
  const open = maps.flatMap((stored) => (stored ? [openDocument(contentMapRules, stored)] : []));
  const named = [
    ...open.flatMap((map) => map.content.personas.map(({ id }) => id)),
    ...sections.flatMap(({ persona }) => persona ?? []),
  ];
  const names = await listPersonaNames(ctx.db, workspaceId, [...new Set(named)]);
  const nameOf = (persona: string) => names.find(({ key }) => key === persona)?.name ?? persona;
  return sections.map((section) =>
    sourceOf(section, { map: open.find(({ key }) => key === section.map) ?? null, nameOf }),
  );
}

function sourceOf(section: ContentSection, { map, nameOf }: Found): ContentSource {
  const silent = (missing: string): ContentSource => ({ section: section.id, about: '', missing, pieces: [] });
  if (section.map === null) return silent('No content map is chosen yet.');
  if (!map) return silent(`The content map "${section.map}" is no longer in the workspace. Choose another one.`);
  if (map.archivedAt) {
    return silent(`The content map "${map.name}" was archived. Its pieces are here again once it is brought back.`);
  }
  const { stage: wanted } = section;
  const stage = map.content.stages.find(({ id }) => id === wanted);
  if (wanted !== null && !stage) {
    return silent(`"${map.name}" has no stage "${wanted}" any more. Choose another stage, or all of them.`);
  }
  const pieces = piecesOf(section, map.content, nameOf);
  const who = section.persona && nameOf(section.persona);
  const about = aboutWords(section, map.name, { who, stage: stage?.name });
  return { section: section.id, about: `${about}${pieces.length === 0 ? ': none yet.' : '.'}`, missing: null, pieces };
}

/** 'Approved or live pieces for Maya at "Decides", of "The plan"' */
function aboutWords(
  { only_ready }: ContentSection,
  map: string,
  { who, stage }: { who: string | null; stage: string | undefined },
): string {
  const what = only_ready ? 'Approved or live pieces' : 'Pieces';
  return `${what}${who ? ` for ${who}` : ''}${stage ? ` at "${stage}",` : ''} of "${map}"`;
}

/** In the order of the stages. */
function piecesOf(
  { persona, stage, only_ready }: ContentSection,
  { stages, items }: ContentPlan,
  nameOf: Found['nameOf'],
): ShownPiece[] {
  const isWanted = (item: ContentPlan['items'][number]) =>
    (persona === null || item.persona === persona) &&
    (stage === null || item.stage === stage) &&
    (only_ready ? isReady(item.state) : item.state !== 'retired');
  return stages.flatMap(({ id: at, name }) =>
    items
      .filter((item) => item.stage === at && isWanted(item))
      .map(({ id, title, persona: who, type, channel, state }) => ({
        ...{ id, title, type, channel, state, stage: name },
        persona: nameOf(who),
      })),
  );
}
