import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import type { Workspace } from '@/lib/core/accounts/workspace';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The settings for those who may read but not change them. */
export function WorkspaceSummary({ workspace }: { workspace: Workspace }) {
  const { name, zone, week_start, currency, clock, refresh_minutes } = workspace;
  return (
    <div className="max-w-120 space-y-4">
      <DescriptionList
        entries={[
          { term: 'Name', detail: name },
          { term: 'Time zone', detail: zone },
          { term: 'Weeks begin on', detail: days[week_start - 1] },
          { term: 'Currency', detail: currency },
          { term: 'Looks from', detail: clock === null ? 'now' : <DateTime at={clock} look="exact" /> },
          { term: 'Segments are counted again', detail: `every ${refresh_minutes} minutes` },
        ]}
      />
      <p className="text-ink-3">Owners and admins can change these.</p>
    </div>
  );
}
