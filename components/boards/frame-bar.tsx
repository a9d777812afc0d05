'use client';

import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type BoardDates, type BoardFrame, refreshMinutes } from '@/lib/core/boards/board';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Rule } from '@/lib/core/segments/rule';

type FrameBarProps = {
  frame: BoardFrame;
  dictionary: Dictionary;
  /** Today where the workspace's clock is, for the first dates somebody chooses: 2026-03-18. */
  today: string;
  onChange: (frame: BoardFrame) => void;
  /** While editing, how often it refreshes is part of it. */
  editing: boolean;
};

/** What holds for the whole board: which time, and who is looked at. */
export function FrameBar({ frame, dictionary, today, onChange, editing }: FrameBarProps) {
  const change = (part: BoardFrame) => onChange({ ...frame, ...part });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <DatesField dates={frame.dates} today={today} onChange={(dates) => change({ dates })} />
      <WhoField filter={frame.filter} dictionary={dictionary} onChange={(filter) => change({ filter })} />
      {editing && (
        <Select
          size="sm"
          className="w-auto"
          aria-label="How often it refreshes"
          value={String(frame.refresh_minutes ?? never)}
          onValueChange={(chosen) => change({ refresh_minutes: refreshMinutes.find((n) => String(n) === chosen) })}
          options={[
            { value: never, label: 'Refreshes when opened' },
            ...refreshMinutes.map((n) => ({ value: String(n), label: `Refreshes ${everyWords(n)}` })),
          ]}
        />
      )}
    </div>
  );
}

const never = 'never';

export function everyWords(minutes: number): string {
  if (minutes === 1) return 'every minute';
  return minutes === 60 ? 'every hour' : `every ${minutes} minutes`;
}

const spans: { value: string; label: string; dates: BoardDates }[] = [
  { value: '7 day', label: 'Last 7 days', dates: { last: { n: 7, unit: 'day' } } },
  { value: '30 day', label: 'Last 30 days', dates: { last: { n: 30, unit: 'day' } } },
  { value: '90 day', label: 'Last 90 days', dates: { last: { n: 90, unit: 'day' } } },
  { value: '12 week', label: 'Last 12 weeks', dates: { last: { n: 12, unit: 'week' } } },
  { value: '12 month', label: 'Last 12 months', dates: { last: { n: 12, unit: 'month' } } },
];
const own = 'own';
const chosenDays = 'days';

type DatesFieldProps = {
  dates: BoardDates | undefined;
  today: string;
  onChange: (dates: BoardDates | undefined) => void;
};

function DatesField({ dates, today, onChange }: DatesFieldProps) {
  const value = choiceOf(dates);
  const isOther = dates !== undefined && 'last' in dates && !spans.some((span) => span.value === value);
  function choose(chosen: string) {
    if (chosen === own) return onChange(undefined);
    if (chosen === chosenDays) return onChange({ from: dayAfter(today, -30), to: dayAfter(today, 0) });
    const span = spans.find((one) => one.value === chosen);
    if (span) onChange(span.dates);
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Select
        size="sm"
        aria-label="Which time"
        value={value}
        onValueChange={choose}
        options={[
          { value: own, label: "Each tile's own time" },
          ...spans.map(({ value: each, label }) => ({ value: each, label })),
          ...(isOther ? [{ value, label: `Last ${value}s` }] : []),
          { value: chosenDays, label: 'From one day to another' },
        ]}
      />
      {dates && 'from' in dates && <DayFields dates={dates} onChange={onChange} />}
    </span>
  );
}

function choiceOf(dates: BoardDates | undefined): string {
  if (!dates) return own;
  return 'last' in dates ? `${dates.last.n} ${dates.last.unit}` : chosenDays;
}

type Days = { from: string; to: string };

/** The last day is in: on the wire the time ends where the day after begins. */
function DayFields({ dates: { from, to }, onChange }: { dates: Days; onChange: (dates: Days) => void }) {
  const last = dayAfter(to, -1);
  return (
    <>
      <Input
        size="sm"
        type="date"
        aria-label="First day"
        className="w-36"
        value={from}
        max={last}
        onChange={(event) =>
          event.target.value && event.target.value < to && onChange({ from: event.target.value, to })
        }
      />
      <span className="text-ink-2">to</span>
      <Input
        size="sm"
        type="date"
        aria-label="Last day"
        className="w-36"
        value={last}
        min={from}
        onChange={(event) =>
          event.target.value && event.target.value >= from && onChange({ from, to: dayAfter(event.target.value, 1) })
        }
      />
    </>
  );
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const everybody = '\neverybody';
type WhoFieldProps = { filter: Rule | undefined; dictionary: Dictionary; onChange: (filter: Rule | undefined) => void };

/** Everybody who counts, or the newest version of a segment. A rule from elsewhere is shown in words. */
function WhoField({ filter, dictionary, onChange }: WhoFieldProps) {
  const published = dictionary.segments.filter(({ versions }) => versions.length > 0);
  if (filter && filter.kind !== 'segment') {
    return (
      <span className="inline-flex items-center gap-1 rounded-md bg-sunken px-2 py-1 text-sm">
        {explainRule(filter, dictionary)}
        <Button variant="ghost" size="icon-sm" aria-label="Look at everybody again" onClick={() => onChange(undefined)}>
          <X aria-hidden />
        </Button>
      </span>
    );
  }
  const name = published.find(({ key }) => key === filter?.segment)?.name ?? filter?.segment;
  return (
    <Combobox
      size="sm"
      className="w-auto min-w-48"
      aria-label="Who is looked at"
      value={filter?.segment ?? everybody}
      display={filter ? `Only ${name} v${filter.version}` : 'Everybody who counts'}
      onValueChange={(chosen) => onChange(pinOf(dictionary, chosen))}
      options={[
        { value: everybody, label: 'Everybody who counts' },
        ...published.map(({ key, name: label }) => ({ value: key, label, hint: key })),
      ]}
      searchPlaceholder="Search segments"
    />
  );
}

function pinOf({ segments }: Dictionary, key: string): Rule | undefined {
  const versions = segments.find((one) => one.key === key)?.versions;
  return versions ? { kind: 'segment', segment: key, version: Math.max(...versions) } : undefined;
}
