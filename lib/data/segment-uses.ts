import 'server-only';
import { BoardContent } from '@/lib/core/boards/board';
import { pinsIn } from '@/lib/core/boards/pins';
import { MatrixContent } from '@/lib/core/priority-matrices/priority-matrix';
import { PinnedSegment, type SegmentUse } from '@/lib/core/segments/segment';
import type { Database } from './prisma-client';

/** Who relies on which version of which segment: personas, the newest versions of other segments, boards and matrices. */
export async function listSegmentUses(
  db: Database,
  workspaceId: string,
): Promise<(SegmentUse & { segment: string })[]> {
  const [personas, versions, boards, matrices] = await Promise.all([
    db.persona.findMany({
      where: { workspaceId, archivedAt: null, segmentKey: { not: null }, segmentVersion: { not: null } },
      select: { key: true, name: true, segmentKey: true, segmentVersion: true },
      orderBy: { name: 'asc' },
    }),
    db.segmentVersion.findMany({
      where: { workspaceId, segment: { retiredAt: null } },
      orderBy: [{ segmentId: 'asc' }, { number: 'desc' }],
      distinct: ['segmentId'],
      select: { pinned: true, segment: { select: { key: true, name: true } } },
    }),
    db.board.findMany({
      where: { workspaceId, archivedAt: null },
      select: { key: true, name: true, content: true },
      orderBy: { name: 'asc' },
    }),
    db.document.findMany({
      where: { workspaceId, kind: 'priority_matrix', archivedAt: null },
      select: { key: true, name: true, content: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  const byPersonas = personas.flatMap((persona) =>
    persona.segmentKey === null || persona.segmentVersion === null
      ? []
      : [
          {
            kind: 'persona' as const,
            key: persona.key,
            name: persona.name,
            version: persona.segmentVersion,
            segment: persona.segmentKey,
          },
        ],
  );
  const bySegments = versions.flatMap((version) =>
    PinnedSegment.array()
      .parse(version.pinned)
      .map((pin) => ({
        kind: 'segment' as const,
        key: version.segment.key,
        name: version.segment.name,
        version: pin.version,
        segment: pin.segment,
      })),
  );
  return [...byPersonas, ...bySegments, ...boards.flatMap(usesOfBoard), ...matrices.flatMap(usesOfMatrix)];
}

/** A board with several versions of one segment on it stands on the oldest of them. */
function usesOfBoard({ key, name, content }: { key: string; name: string; content: unknown }) {
  const oldest = new Map<string, number>();
  for (const { segment, version } of pinsIn(BoardContent.parse(content))) {
    oldest.set(segment, Math.min(version, oldest.get(segment) ?? version));
  }
  return [...oldest].map(([segment, version]) => ({ kind: 'board' as const, key, name, version, segment }));
}

function usesOfMatrix({ key, name, content }: { key: string; name: string; content: unknown }) {
  return MatrixContent.parse(content).entries.flatMap(({ who }) =>
    who.kind === 'segment'
      ? [{ kind: 'priority_matrix' as const, key, name, version: who.version, segment: who.key }]
      : [],
  );
}

export async function movePersonaUse(
  db: Database,
  workspaceId: string,
  personaKey: string,
  segment: { key: string; version: number },
): Promise<{ name: string; from: number | null } | null> {
  const persona = await db.persona.findUnique({ where: { workspaceId_key: { workspaceId, key: personaKey } } });
  if (!persona || persona.segmentKey !== segment.key) return null;
  await db.persona.update({
    where: { id: persona.id },
    data: { segmentVersion: segment.version, revision: { increment: 1 } },
  });
  return { name: persona.name, from: persona.segmentVersion };
}
