import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Copy, Download, FileJson, Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { segmentCommands } from '@/components/segments/commands';
import { segmentQueries } from '@/components/segments/queries';
import { MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { downloadUrl } from '@/lib/browser/api';
import type { Segment } from '@/lib/core/segments/segment';

export type SegmentMenuProps = { workspace: string; segment: Segment; mayWrite: boolean; onDetails?: () => void };

export function SegmentMenuItems({ workspace, segment, mayWrite, onDetails }: SegmentMenuProps) {
  const copy = new URLSearchParams({ rule: JSON.stringify(segment.draft.rule), name: `${segment.name}, a copy` });
  const version = segment.current?.version;
  return (
    <>
      {mayWrite && onDetails && (
        <MenuItem icon={<Pencil aria-hidden />} onSelect={onDetails}>
          Name and purpose
        </MenuItem>
      )}
      {mayWrite && segment.draft.rule && (
        <MenuLink icon={<Copy aria-hidden />} href={`/w/${workspace}/segments/new?${copy}`}>
          Make a copy
        </MenuLink>
      )}
      <MenuLink
        download
        icon={<FileJson aria-hidden />}
        href={downloadUrl(workspace, `segments/${segment.key}/definition`)}
      >
        Definition as a file
      </MenuLink>
      {version !== undefined && (
        <MenuLink
          download
          icon={<Download aria-hidden />}
          href={downloadUrl(workspace, `segments/${segment.key}/versions/${version}/members`, { format: 'csv' })}
        >
          Members of v{version} as CSV
        </MenuLink>
      )}
      {mayWrite && <EndItems workspace={workspace} segment={segment} />}
    </>
  );
}

/** Retiring can be undone; a draft that was never published can go for good. */
function EndItems({ workspace, segment }: { workspace: string; segment: Segment }) {
  const commands = segmentCommands(workspace);
  const refresh = useRefreshAll(workspace);
  const router = useRouter();
  const options = { onSuccess: refresh, onError: (error: Error) => toastFailed(error.message) };
  const restore = useMutation({ mutationFn: () => commands.restore(segment.key), ...options });
  const retire = useMutation({ mutationFn: () => commands.retire(segment.key), ...options });
  const remove = useMutation({ mutationFn: () => commands.remove(segment.key), onError: options.onError });

  async function retireNow() {
    await retire.mutateAsync();
    toastDone(`${segment.name} is retired.`, { onUndo: () => restore.mutate() });
  }

  async function removeNow() {
    await remove.mutateAsync();
    toastDone(`${segment.name} is gone.`);
    router.push(`/w/${workspace}/segments`);
    await refresh();
  }

  return (
    <>
      <MenuSeparator />
      {segment.retired_at && (
        <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => restore.mutate()}>
          Restore
        </MenuItem>
      )}
      {segment.current && !segment.retired_at && (
        <MenuItem icon={<Archive aria-hidden />} onSelect={() => void retireNow().catch(() => null)}>
          Retire
        </MenuItem>
      )}
      {!segment.current && (
        <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => void removeNow().catch(() => null)}>
          Throw this draft away
        </MenuItem>
      )}
    </>
  );
}

/** The side bar counts and names segments, too. */
function useRefreshAll(workspace: string) {
  const client = useQueryClient();
  const router = useRouter();
  return async () => {
    router.refresh();
    await client.invalidateQueries({ queryKey: segmentQueries(workspace).all });
  };
}
