'use client';

import { useState } from 'react';
import { DrawDialog, type Lot } from '@/components/research/draw-dialog';
import type { Named } from '@/components/research/highlight-list';
import { ResearchBody } from '@/components/research/research-body';
import { ResearchTabs } from '@/components/research/research-tabs';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { Heard } from '@/lib/core/research/heard';
import type { InviteDraw } from '@/lib/core/research/invite-draw';

type WhoToAskScreenProps = {
  workspace: string;
  heard: Heard;
  studies: Named[];
  /** Null for a reader who may not draw. */
  draws: InviteDraw[] | null;
};

/** Whom nobody has listened to yet, and people to invite, drawn by lot. */
export function WhoToAskScreen({ workspace, heard, studies, draws }: WhoToAskScreenProps) {
  const [drawing, setDrawing] = useState<Lot | null>(null);
  const lots = lotsOf(heard);
  const [first] = lots;
  const path = `/w/${workspace}`;
  const mayDraw = draws !== null;
  const drawFrom = mayDraw ? (lot: Lot) => setDrawing(lot) : undefined;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Research', href: `${path}/research` }, { label: 'Who to ask' }]}
        actions={
          mayDraw &&
          first && (
            <Button variant="primary" onClick={() => setDrawing(first)}>
              Draw people to invite
            </Button>
          )
        }
      />
      <ResearchBody>
        <ResearchTabs workspace={workspace} />
        <PageTitle note="Whom nobody has listened to comes first. Participants count where they agreed that their behaviour stands beside their words.">
          Who to ask
        </PageTitle>
        {heard.segments.length === 0 ? (
          <EmptyState
            title="No segment is published yet."
            action={<LinkButton href={`${path}/segments`}>Go to the segments</LinkButton>}
          >
            People are drawn from a published segment, so that you hear from those whom your persona is about and not
            from those who answer first.
          </EmptyState>
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[repeat(2,minmax(0,1fr))]">
            <HeardTable
              title="Segments"
              rows={heard.segments.map((segment) => ({
                ...segment,
                href: `${path}/segments/${segment.key}`,
                from: lotOf(segment, segment.name),
              }))}
              onDraw={drawFrom}
            />
            {heard.personas.length > 0 && (
              <HeardTable
                title="Personas"
                rows={heard.personas.map((persona) => ({
                  ...persona,
                  href: `${path}/personas/${persona.key}`,
                  from: lots.find((lot) => isPin(lot, persona.segment)) ?? null,
                }))}
                onDraw={drawFrom}
              />
            )}
          </div>
        )}
        {draws && draws.length > 0 && <DrawTable path={path} draws={draws} />}
      </ResearchBody>
      {drawing && (
        <DrawDialog
          workspace={workspace}
          lots={lots}
          studies={studies}
          from={drawing}
          onClose={() => setDrawing(null)}
        />
      )}
    </>
  );
}

const lotOf = ({ key, version }: { key: string; version: number }, label: string): Lot => ({ key, version, label });
const isPin = (lot: Lot, pin: { key: string; version: number } | null): boolean =>
  lot.key === pin?.key && lot.version === pin.version;

/** The current version of each segment, and older ones that personas still stand on. */
function lotsOf({ segments, personas }: Heard): Lot[] {
  const lots = segments.map((segment) => lotOf(segment, segment.name));
  for (const { segment: pin } of personas) {
    if (!pin || lots.some((lot) => isPin(lot, pin))) continue;
    const name = segments.find(({ key }) => key === pin.key)?.name ?? pin.key;
    lots.push(lotOf(pin, `${name} v${pin.version}`));
  }
  return lots;
}

type HeardRow = Heard['segments'][number] | Heard['personas'][number];
type HeardTableProps = {
  title: string;
  rows: (HeardRow & { href: string; from: Lot | null })[];
  onDraw?: (lot: Lot) => void;
};

function HeardTable({ title, rows, onDraw }: HeardTableProps) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-semibold text-md">{title}</h2>
      <Table caption={`${title} by how many were interviewed`}>
        <TableHead>
          <tr>
            <TableHeader>Name</TableHeader>
            <TableHeader numeric>People</TableHeader>
            <TableHeader numeric>Interviewed</TableHeader>
            <TableHeader>Last</TableHeader>
            {onDraw && <TableHeader>To do</TableHeader>}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, href, from, size, participants, last_held_at }) => (
            <TableRow key={key}>
              <TableRowHeader className="min-w-32">
                <Link href={href} className="font-semibold hover:underline">
                  {name}
                </Link>
              </TableRowHeader>
              <TableCell numeric>{size === null ? '—' : formatCount(size)}</TableCell>
              <TableCell numeric>
                {participants > 0 ? formatCount(participants) : <Badge tone="warn">nobody yet</Badge>}
              </TableCell>
              <TableCell className="text-ink-2">{last_held_at ? <DateTime at={last_held_at} /> : '—'}</TableCell>
              {onDraw && (
                <TableCell>
                  {from !== null && (size ?? 0) > 0 && (
                    <Button size="sm" aria-label={`Draw from ${name}`} onClick={() => onDraw(from)}>
                      Draw
                    </Button>
                  )}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function DrawTable({ path, draws }: { path: string; draws: InviteDraw[] }) {
  return (
    <section aria-label="Drawn so far" className="mt-8">
      <h2 className="mb-2 font-semibold text-md">Drawn so far</h2>
      <Table caption="Draws, the newest first">
        <TableHead>
          <tr>
            <TableHeader>When</TableHeader>
            <TableHeader>From</TableHeader>
            <TableHeader numeric>Drawn</TableHeader>
            <TableHeader numeric>Of</TableHeader>
            <TableHeader>By</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {draws.map(({ id, segment, count, pool, created_by, created_at }) => (
            <TableRow key={id}>
              <TableRowHeader>
                <TextLink href={`${path}/research/draws/${id}`}>
                  <DateTime at={created_at} />
                </TextLink>
              </TableRowHeader>
              <TableCell>
                {segment.key} v{segment.version}
              </TableCell>
              <TableCell numeric>{formatCount(count)}</TableCell>
              <TableCell numeric>{formatCount(pool)}</TableCell>
              <TableCell className="text-ink-2">{created_by}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
