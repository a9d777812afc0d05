'use client';

import { useQueryClient } from '@tanstack/react-query';
import { segmentCommands } from '@/components/segments/commands';
import { segmentQueries } from '@/components/segments/queries';
import { movable } from '@/components/segments/uses-choice';
import { toastDone, toastFailed } from '@/components/ui/toast';
import type { SegmentUse } from '@/lib/core/segments/segment';

/** Says that a version is out. What moved to it can go back, each use to the version where it was. */
export function useSayPublished(workspace: string, key: string): (says: string, moved: SegmentUse[]) => void {
  const client = useQueryClient();
  const { move } = segmentCommands(workspace);
  const refresh = () => client.invalidateQueries({ queryKey: segmentQueries(workspace).all });

  async function moveBack(moved: SegmentUse[]): Promise<void> {
    for (const version of new Set(moved.map((use) => use.version))) {
      const uses = moved.filter((use) => use.version === version).map(movable);
      await move(key, { version, uses });
    }
  }

  return (says, moved) => {
    if (moved.length === 0) return toastDone(`${says}.`);
    toastDone(`${says}, and ${moved.length === 1 ? '1 use' : `${moved.length} uses`} moved to it.`, {
      label: moved.length === 1 ? 'Move it back' : 'Move them back',
      onUndo: () =>
        moveBack(moved)
          .catch((error: Error) => toastFailed(error.message))
          .finally(refresh),
    });
  };
}
