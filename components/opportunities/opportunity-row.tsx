'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Select } from '@/components/ui/select';
import { TableCell, TableRow, TableRowHeader } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import {
  type Figure,
  type Opportunity,
  type OpportunityNow,
  type OpportunitySource,
  OpportunityState,
} from '@/lib/core/opportunities/opportunity';
import { seenIn, stateWords } from '@/lib/core/opportunities/state-words';

type OpportunityRowProps = {
  workspace: string;
  item: Opportunity;
  now: OpportunityNow | undefined;
  /** What stands where there is no figure yet. */
  untilRead: string;
  mayWrite: boolean;
  onChange: (state: OpportunityState) => void;
  onOpen: () => void;
  onRemove: () => void;
};

export function OpportunityRow({ workspace, item, now, mayWrite, ...doing }: OpportunityRowProps) {
  const { title, persona, hypothesis, state, owner, begun } = item;
  return (
    <TableRow>
      <TableRowHeader className="min-w-56 max-w-100 print:min-w-0">
        <span className="font-semibold">{title}</span>
        {hypothesis && <span className="mt-0.5 block text-ink-2 text-sm [overflow-wrap:anywhere]">{hypothesis}</span>}
        <span className="mt-0.5 block text-ink-3 text-xs">
          {persona && (
            <>
              <TextLink href={`/w/${workspace}/personas/${persona.key}`}>{persona.name}</TextLink>,{' '}
            </>
          )}
          <Seen workspace={workspace} source={item.source} />, added <DateTime at={item.created_at} look="day" /> by{' '}
          {item.created_by_name}
          <Objective item={item} />
        </span>
      </TableRowHeader>
      <TableCell>
        {mayWrite ? (
          <Select
            size="sm"
            aria-label={`State of ${title}`}
            value={state}
            options={OpportunityState.options.map((value) => ({ value, label: stateWords[value] }))}
            onValueChange={(value) => doing.onChange(OpportunityState.parse(value))}
          />
        ) : (
          stateWords[state]
        )}
      </TableCell>
      <TableCell>{owner?.name ?? <span className="text-ink-3">Nobody</span>}</TableCell>
      <FigureCell now={now?.size} begun={begun.size} untilRead={doing.untilRead} />
      <FigureCell now={now?.money} begun={begun.money} untilRead={doing.untilRead} />
      <TableCell className="whitespace-nowrap print:hidden">
        {mayWrite && (
          <>
            <Button variant="ghost" size="icon-sm" aria-label={`Change ${title}`} onClick={doing.onOpen}>
              <Pencil aria-hidden />
            </Button>
            <Button variant="ghost" size="icon-sm" aria-label={`Take ${title} off the list`} onClick={doing.onRemove}>
              <Trash2 aria-hidden />
            </Button>
          </>
        )}
      </TableCell>
    </TableRow>
  );
}

type FigureCellProps = { now: Figure | undefined; begun: Figure; untilRead: string };

/** What it is now, and under it what it was when it was added. */
function FigureCell({ now, begun, untilRead }: FigureCellProps) {
  return (
    <TableCell numeric className="min-w-36 text-sm print:min-w-0">
      <span className={now && now.value === null ? 'text-ink-3 text-xs' : undefined}>{now?.words ?? untilRead}</span>
      {begun.value !== null && <span className="block text-ink-3 text-xs">when added: {begun.words}</span>}
    </TableCell>
  );
}

function Objective({ item: { objective_title: title, objective_url: url } }: { item: Opportunity }) {
  if (!title && !url) return null;
  return (
    <>
      , for{' '}
      {url ? (
        <a className="underline" href={url} target="_blank" rel="noreferrer noopener">
          {title || url}
        </a>
      ) : (
        title
      )}
    </>
  );
}

function Seen({ workspace, source }: { workspace: string; source: OpportunitySource }) {
  const href = placeOf(workspace, source);
  return href ? <TextLink href={href}>{seenIn[source.kind]}</TextLink> : seenIn[source.kind];
}

/** Where somebody can look again. */
function placeOf(workspace: string, source: OpportunitySource): string | null {
  switch (source.kind) {
    case 'friction': {
      const { segments: _, traits: __, properties: ___, amount: ____, ...way } = source.query;
      return `/w/${workspace}/insights/funnel?${new URLSearchParams({ q: JSON.stringify(way) })}`;
    }
    case 'stage':
      return `/w/${workspace}/maps/${source.map}`;
    case 'claim':
      return `/w/${workspace}/personas/${source.persona}?claim=${source.claim}`;
    default:
      return null;
  }
}
