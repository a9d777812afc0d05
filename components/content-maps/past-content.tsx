import { ContentSheet } from '@/components/content-maps/content-sheet';
import { PastVersion } from '@/components/documents/past-version';
import type { ContentMapVersion } from '@/lib/core/content-maps/content-map';
import { shownItems } from '@/lib/core/content-maps/shared-content-map';

type PastContentProps = {
  workspace: string;
  mapKey: string;
  version: ContentMapVersion;
  personas: { key: string; name: string; color: number }[];
};

export function PastContent({ workspace, mapKey, version, personas }: PastContentProps) {
  const named = version.content.personas.map(
    ({ id }) => personas.find(({ key }) => key === id) ?? { key: id, name: id, color: 1 },
  );
  return (
    <PastVersion {...{ workspace, version }} kind="content" documentKey={mapKey}>
      <ContentSheet
        map={{ name: version.name, personas: named, stages: version.content.stages, items: shownItems(version) }}
      />
    </PastVersion>
  );
}
