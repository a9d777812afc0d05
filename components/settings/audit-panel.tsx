'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { DateTime } from '@/components/ui/date-time';
import { LinkButton } from '@/components/ui/link-button';
import { LoadMore } from '@/components/ui/load-more';
import { Notice } from '@/components/ui/notice';
import { SectionTitle } from '@/components/ui/page-header';
import { Loading, SkeletonText } from '@/components/ui/skeleton';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableNote, TableRow } from '@/components/ui/table';
import { downloadUrl } from '@/lib/browser/api';
import type { AuditEntry } from '@/lib/core/accounts/audit-entry';
import { changeLines, explainAction, namesItsTarget } from '@/lib/core/accounts/explain-action';
import { AuditFilters, type Person } from './audit-filters';
import { settingsQueries } from './queries';
import { useAuditFilter } from './use-audit-filter';

/** Who did what to which thing, and when. The filters are in the address, so that a view can be shared. */
export function AuditPanel({ workspace, people }: { workspace: string; people: Person[] }) {
  const { filter, chosen, choose } = useAuditFilter();
  const log = useInfiniteQuery(settingsQueries(workspace).audit(filter));
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <SectionTitle
        note="Every change and its difference, written down together with the change itself."
        aside={
          <LinkButton href={downloadUrl(workspace, 'audit.csv', filter)} download size="sm">
            Download as CSV
          </LinkButton>
        }
      >
        Audit log
      </SectionTitle>
      <AuditFilters people={people} chosen={chosen} onChoose={choose} />
      {log.error && (
        <Notice tone="bad" state="Not loaded" live>
          {log.error.message}
        </Notice>
      )}
      {log.isPending ? (
        <Loading label="The log is loading">
          <SkeletonText lines={8} />
        </Loading>
      ) : (
        <AuditTable entries={entries} />
      )}
      <LoadMore hasMore={log.hasNextPage} pending={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()} />
    </section>
  );
}

function AuditTable({ entries }: { entries: AuditEntry[] }) {
  return (
    <Table caption="Audit log, newest first">
      <TableHead>
        <tr>
          <TableHeader>When</TableHeader>
          <TableHeader>What</TableHeader>
          <TableHeader>Difference</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
        {entries.length === 0 && <TableNote columns={3}>Nothing was written down that fits these filters.</TableNote>}
      </TableBody>
    </Table>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  return (
    <TableRow>
      <TableCell className="min-w-28 text-ink-2 sm:whitespace-nowrap">
        <DateTime at={entry.at} look="exact" />
      </TableCell>
      <TableCell className="min-w-56">
        <span className="font-semibold">{entry.actor.name}</span>
        {entry.actor.kind === 'api_key' && <span className="text-ink-3"> (API key)</span>} {explainAction(entry.action)}{' '}
        {namesItsTarget(entry.action) && <span className="font-semibold">{entry.target.name}</span>}
      </TableCell>
      <TableCell className="min-w-48">
        <Differences entry={entry} />
      </TableCell>
    </TableRow>
  );
}

function Differences({ entry }: { entry: AuditEntry }) {
  return (
    <ul className="space-y-0.5 text-xs">
      {changeLines(entry).map(({ field, from, to }) => (
        <li key={field} className="break-words">
          <span className="text-ink-3">{field}:</span>{' '}
          {from !== null && (
            <del className="text-ink-3">
              <Value text={from} />
            </del>
          )}
          {from !== null && to !== null && ' to '}
          {to !== null && (
            <ins className="no-underline">
              <Value text={to} />
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}

function Value({ text }: { text: string }) {
  const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);
  return isMoment ? <DateTime at={text} look="exact" /> : text;
}
