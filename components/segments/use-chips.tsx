import { CircleDashed, LayoutGrid, Scale, User } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import type { SegmentUse } from '@/lib/core/segments/segment';

type UseChipsProps = { workspace: string; uses: SegmentUse[]; current?: number };

/** What relies on a segment; a use that stays behind says at which version it is. */
export function UseChips({ workspace, uses, current }: UseChipsProps) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {uses.map((use) => (
        <li key={`${use.kind} ${use.key} ${use.version}`}>
          <Link href={hrefOf(workspace, use)} className="rounded-full">
            <Badge className="transition-colors hover:bg-line">
              <UseIcon kind={use.kind} />
              <span className="truncate">{use.name}</span>
              {current !== undefined && use.version < current && <span className="font-normal">at v{use.version}</span>}
            </Badge>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const icons = { persona: User, segment: CircleDashed, board: LayoutGrid, priority_matrix: Scale };

function UseIcon({ kind }: Pick<SegmentUse, 'kind'>) {
  const Icon = icons[kind];
  return <Icon aria-hidden />;
}

const folders = { persona: 'personas', segment: 'segments', board: 'boards', priority_matrix: 'priorities' };

function hrefOf(workspace: string, use: SegmentUse): string {
  return `/w/${workspace}/${folders[use.kind]}/${use.key}`;
}
