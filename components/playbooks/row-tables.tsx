import type { ReactNode } from 'react';
import { StatePill, type Tone } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { writeDate } from '@/lib/core/playbooks/head-facts';
import type { ExperimentState } from '@/lib/core/playbooks/playbook';
import { stateWords } from '@/lib/core/playbooks/playbook-words';
import type { ShownChannel, ShownExperiment, ShownKpi } from '@/lib/core/playbooks/shown-section';

export type RowActions = (id: string, name: string) => ReactNode;
type RowTableProps<Row> = { caption: string; rows: Row[]; actions: RowActions | null };

/** Wide enough to be read on a screen; on paper columns share the width. */
const wide = 'min-w-44 print:min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere]';
const narrow = 'min-w-24 print:min-w-0 [overflow-wrap:anywhere]';

function ActionHeader({ actions }: { actions: RowActions | null }) {
  return (
    actions && (
      <TableHeader className="print:hidden">
        <span className="sr-only">Change</span>
      </TableHeader>
    )
  );
}

type ActionCellProps = { actions: RowActions | null; id: string; name: string };

function ActionCell({ actions, id, name }: ActionCellProps) {
  return actions && <TableCell className="w-8 text-right print:hidden">{actions(id, name)}</TableCell>;
}

export function ChannelTable({ caption, rows, actions }: RowTableProps<ShownChannel>) {
  const isOwned = rows.some(({ owner }) => owner !== '');
  return (
    <Table caption={caption}>
      <TableHead>
        <tr>
          <TableHeader>Channel</TableHeader>
          <TableHeader>For</TableHeader>
          <TableHeader>Message</TableHeader>
          <TableHeader>When</TableHeader>
          {isOwned && <TableHeader>Owner</TableHeader>}
          <ActionHeader actions={actions} />
        </tr>
      </TableHead>
      <TableBody>
        {rows.map(({ id, channel, who, message, owner, when }) => (
          <TableRow key={id}>
            <TableRowHeader className={`${narrow} font-semibold`}>{channel}</TableRowHeader>
            <TableCell>{who}</TableCell>
            <TableCell className={wide}>{message}</TableCell>
            <TableCell className={narrow}>{when}</TableCell>
            {isOwned && <TableCell className={narrow}>{owner}</TableCell>}
            <ActionCell {...{ actions, id }} name={channel} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const standingWords = {
  above: 'the whole interval is above it',
  below: 'the whole interval is below it',
  around: 'within the interval, so still open',
} as const;

export function KpiTable({ caption, rows, actions, silent }: RowTableProps<ShownKpi> & { silent: string }) {
  return (
    <Table caption={caption}>
      <TableHead>
        <tr>
          <TableHeader>KPI</TableHeader>
          <TableHeader>For</TableHeader>
          <TableHeader>Now</TableHeader>
          <TableHeader>Target</TableHeader>
          <ActionHeader actions={actions} />
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableRowHeader className={wide}>
              <span className="font-semibold">{row.name}</span>
              {row.counts && <Small>{row.counts}</Small>}
            </TableRowHeader>
            <TableCell>{row.who}</TableCell>
            <TableCell className={wide}>
              <KpiValue {...{ row, silent }} />
            </TableCell>
            <TableCell className={narrow}>
              {row.target ?? <span className="text-ink-3">none</span>}
              {row.standing && <Small>{standingWords[row.standing]}</Small>}
            </TableCell>
            <ActionCell {...{ actions }} id={row.id} name={row.name} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function KpiValue({ row: { value, note, as_of }, silent }: { row: ShownKpi; silent: string }) {
  return (
    <>
      {value && <b className="font-semibold tabular-nums">{value}</b>}
      {note && <Small>{note}</Small>}
      {!value && !note && <span className="text-ink-3">{silent}</span>}
      {value && as_of && (
        <Small>
          as of <DateTime at={as_of} />
        </Small>
      )}
    </>
  );
}

const Small = ({ children }: { children: ReactNode }) => (
  <span className="block font-normal text-ink-3 text-xs">{children}</span>
);

const tones: Record<ExperimentState, Tone> = { planned: 'neutral', running: 'info', done: 'good', stopped: 'warn' };

export function ExperimentTable({ caption, rows, actions }: RowTableProps<ShownExperiment>) {
  return (
    <Table caption={caption}>
      <TableHead>
        <tr>
          <TableHeader>Hypothesis</TableHeader>
          <TableHeader>What is tried</TableHeader>
          <TableHeader>State</TableHeader>
          <TableHeader>What came out</TableHeader>
          <ActionHeader actions={actions} />
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableRowHeader className={wide}>
              {row.hypothesis}
              <Small>For {row.who === 'Everybody' ? 'everybody' : row.who}</Small>
            </TableRowHeader>
            <TableCell className={wide}>
              {row.tried}
              {row.measure && <Small>Judged by {row.measure}</Small>}
            </TableCell>
            <TableCell className={narrow}>
              <StatePill tone={tones[row.state]}>{stateWords[row.state]}</StatePill>
              {row.start && <Small>from {writeDate(row.start)}</Small>}
            </TableCell>
            <TableCell className={wide}>{row.outcome || <span className="text-ink-3">Not said yet.</span>}</TableCell>
            <ActionCell {...{ actions }} id={row.id} name={row.hypothesis} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
