'use client';

import { useQuery } from '@tanstack/react-query';
import { ruleQueries } from '@/components/segments/rule-queries';
import { Stayed } from '@/components/segments/stayed';
import { UseChips } from '@/components/segments/use-chips';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { Delta } from '@/components/ui/delta';
import { Skeleton } from '@/components/ui/skeleton';
import type { Rule } from '@/lib/core/segments/rule';
import type { Segment } from '@/lib/core/segments/segment';

type ImpactCardProps = {
  workspace: string;
  segment: Segment;
  rule: Rule | null;
  /** Whether the rule says something else than the published version. */
  changed: boolean;
  /** The rule has not changed for a moment. */
  resting: boolean;
};

/** What publishing the draft would do, compared with the published version at the same moment. */
export function ImpactCard({ workspace, segment, rule, changed, resting }: ImpactCardProps) {
  const current = segment.current;
  const uses = segment.used_by;
  if (!current || !rule) return null;
  const title = `If published as v${current.version + 1}`;
  if (!changed) {
    return uses.length > 0 ? (
      <Card title="Used by">
        <UseChips workspace={workspace} uses={uses} current={current.version} />
      </Card>
    ) : null;
  }
  return (
    <Card title={title} aria-label={title}>
      <Moves workspace={workspace} segmentKey={segment.key} rule={rule} resting={resting} />
      {uses.length > 0 && (
        <div className="mt-3.5 border-line border-t pt-3">
          <p className="mb-1.5 text-ink-2 text-xs">Used by</p>
          <UseChips workspace={workspace} uses={uses} current={current.version} />
        </div>
      )}
    </Card>
  );
}

function Moves({
  workspace,
  segmentKey,
  rule,
  resting,
}: {
  workspace: string;
  segmentKey: string;
  rule: Rule;
  resting: boolean;
}) {
  const impact = useQuery({ ...ruleQueries(workspace).impact(segmentKey, rule), enabled: resting });
  if (impact.isError) {
    return (
      <div className="space-y-2">
        <p className="text-ink-2">{impact.error.message}</p>
        <Button size="sm" onClick={() => impact.refetch()}>
          Compare again
        </Button>
      </div>
    );
  }
  if (!impact.data) return <Skeleton className="h-11 w-full" />;
  const { entering, leaving, staying } = impact.data;
  return (
    <div className={classNames('grid grid-cols-3 gap-3', !resting && 'opacity-45')}>
      <Delta size="large" value={entering} label="would enter" />
      <Delta size="large" value={-leaving} label="would leave" />
      <Stayed count={staying} />
    </div>
  );
}
