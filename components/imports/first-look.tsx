import { BarChart } from '@/components/charts/bar-chart';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { SectionTitle } from '@/components/ui/page-header';
import { Stat } from '@/components/ui/stat';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { ImportReport } from '@/lib/core/imports/import';

/** Span, events a week and the most frequent events of what came in. */
export function FirstLook({ report, fileName }: { report: ImportReport; fileName: string }) {
  return (
    <section className="space-y-6">
      <SectionTitle>A first look</SectionTitle>
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <Stat size="large" label="Events" value={formatCount(report.events)} />
        <Stat
          size="large"
          label="Profiles"
          value={<span data-testid="import-profiles">{formatCount(report.profiles)}</span>}
        />
        {report.span && (
          <Stat
            size="large"
            label="From, to"
            value={
              <span className="text-heading">
                <DateTime at={report.span.first} look="day" /> – <DateTime at={report.span.last} look="day" />
              </span>
            }
          />
        )}
      </div>
      {report.weeks.length > 1 && (
        <BarChart
          title="Events a week"
          fileName={`${fileName}-weeks`}
          heads={['Week of', 'Events']}
          bars={report.weeks.map(({ start, events }) => ({ label: start, value: events }))}
        />
      )}
      {report.top_events.length > 0 && (
        <Table caption="Most frequent events">
          <TableHead>
            <tr>
              <TableHeader>Event</TableHeader>
              <TableHeader numeric>Times</TableHeader>
              <TableHeader numeric>Profiles</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {report.top_events.map(({ event, events, profiles }) => (
              <TableRow key={event}>
                <TableRowHeader className="font-semibold">{event}</TableRowHeader>
                <TableCell numeric>{formatCount(events)}</TableCell>
                <TableCell numeric>{formatCount(profiles)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {report.traits.length > 0 && (
        <p className="text-ink-2">
          Traits: {report.traits.map(({ name, profiles }) => `${name} (${formatCount(profiles)})`).join(', ')}.
        </p>
      )}
    </section>
  );
}
