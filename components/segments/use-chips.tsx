import { CircleDashed, User } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
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
              {use.kind === 'persona' ? <User aria-hidden /> : <CircleDashed aria-hidden />}
              <span className="truncate">{use.name}</span>
              {current !== undefined && use.version < current && <span className="font-normal">at v{use.version}</span>}
            </Badge>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function hrefOf(workspace: string, use: SegmentUse): string {
  return use.kind === 'persona' ? `/w/${workspace}/personas/${use.key}` : `/w/${workspace}/segments/${use.key}`;
}
