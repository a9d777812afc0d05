import { PastVersion } from '@/components/documents/past-version';
import { MapSheet } from '@/components/journey-maps/map-sheet';
import type { EvidenceLine } from '@/lib/core/journey-maps/evidence-line';
import type { JourneyMapVersion } from '@/lib/core/journey-maps/journey-map';

type PastMapProps = { workspace: string; mapKey: string; version: JourneyMapVersion; lines: EvidenceLine[] };

export function PastMap({ workspace, mapKey, version, lines }: PastMapProps) {
  return (
    <PastVersion {...{ workspace, version }} kind="journey" documentKey={mapKey}>
      <MapSheet map={{ name: version.name, numbers: [], ...version.content }} lines={lines} />
    </PastVersion>
  );
}
