'use client';

import type { z } from 'zod';
import { profileHref } from '@/components/segments/profile-href';
import type { LivePreview } from '@/components/segments/use-live-preview';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { Table, TableBody, TableCell, TableRow, TableRowHeader } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { Rule } from '@/lib/core/segments/rule';
import type { MemberSample } from '@/lib/core/segments/segment';
import { nodesOf } from '@/lib/core/segments/walk-rule';

type SampleCardProps = {
  workspace: string;
  preview: LivePreview;
  rule: Rule | null;
  /** "Ten of …": who is shown, and what it means when there is nobody. */
  who?: string;
  nobody?: string;
};
type Sample = z.infer<typeof MemberSample>;

/** Ten of the profiles behind the number, so that somebody can see whether they are the ones meant. */
export function SampleCard({ workspace, preview, rule, who = 'them', nobody = nobodyMeetsIt }: SampleCardProps) {
  const { answer, stale } = preview;
  if (!answer || !rule) return null;
  const shown = answer.sample.slice(0, 10);
  const traits = traitsToShow(answer.rule, shown);
  return (
    <Card title={titleFor(shown.length, who)} aside={shown.length > 0 ? 'last seen' : undefined}>
      {shown.length === 0 ? (
        <p className="text-ink-2">{nobody}</p>
      ) : (
        <Table
          caption="Some of the profiles in this segment"
          className={classNames('transition-opacity', stale && 'opacity-45')}
        >
          <TableBody>
            {shown.map((profile) => (
              <SampleRow key={profile.profile_id} {...{ workspace, profile, traits }} />
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

function SampleRow({ workspace, profile, traits }: { workspace: string; profile: Sample; traits: string[] }) {
  return (
    <TableRow>
      <TableRowHeader className="max-w-32 truncate pr-2.5">
        <TextLink href={profileHref(workspace, profile.profile_id)} className="no-underline hover:underline">
          {profile.profile_id}
        </TextLink>
      </TableRowHeader>
      {traits.map((name) => (
        <TableCell key={name} className="max-w-16 truncate pr-2.5 text-ink-2" title={name}>
          {written(profile.traits[name])}
        </TableCell>
      ))}
      <TableCell numeric className="whitespace-nowrap text-ink-2 text-xs">
        {profile.last_seen ? <DateTime at={profile.last_seen} /> : 'never'}
      </TableCell>
    </TableRow>
  );
}

const nobodyMeetsIt = 'Nobody meets all of this. The first condition that leaves 0 is the one to change.';

function titleFor(count: number, who: string): string {
  if (count === 0) return 'Nobody to show';
  return count === 10 ? `Ten of ${who}` : `All of ${who}`;
}

/** Two traits say who somebody is: those the rule asks about first. */
function traitsToShow(rule: Rule, sample: Sample[]): string[] {
  const asked = nodesOf(rule).flatMap(({ rule: node }) => (node.kind === 'trait' ? [node.name] : []));
  const present = sample.flatMap((profile) => Object.keys(profile.traits));
  return [...new Set([...asked, ...present])].filter((name) => present.includes(name)).slice(0, 2);
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === undefined || value === null ? '' : String(value);
}
