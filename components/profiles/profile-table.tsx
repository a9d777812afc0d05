import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { ProfileRow } from '@/lib/core/profiles/profile';

/** The people observed, last seen first. */
export function ProfileTable({ workspace, profiles }: { workspace: string; profiles: ProfileRow[] }) {
  return (
    <Table caption="Profiles, last seen first">
      <TableHead>
        <tr>
          <TableHeader>Profile</TableHeader>
          <TableHeader numeric>Events</TableHeader>
          <TableHeader>First seen</TableHeader>
          <TableHeader>Last seen</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {profiles.map((profile) => (
          <TableRow key={profile.profile_id}>
            <TableRowHeader className="max-w-90 truncate">
              <Link
                href={`/w/${workspace}/data/profiles/${encodeURIComponent(profile.profile_id)}`}
                className="font-semibold hover:underline"
              >
                {profile.profile_id}
              </Link>
            </TableRowHeader>
            <TableCell numeric>{formatCount(profile.event_count)}</TableCell>
            <TableCell className="whitespace-nowrap">
              {profile.first_seen ? <DateTime at={profile.first_seen} look="day" /> : '—'}
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {profile.last_seen ? <DateTime at={profile.last_seen} look="exact" /> : 'no events'}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
