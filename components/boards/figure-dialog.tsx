'use client';

import { useState } from 'react';
import { EventPicker } from '@/components/rule-builder/event-picker';
import { NumberToken } from '@/components/rule-builder/number-token';
import { PropertyPicker } from '@/components/rule-builder/property-picker';
import { useNamesAsVocabulary } from '@/components/rule-builder/use-names';
import { VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { NumberTile } from '@/lib/core/boards/board';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { TrendSeries } from '@/lib/core/trends/trend';

type FigureDialogProps = {
  workspace: string;
  dictionary: Dictionary;
  tile: NumberTile;
  isNew: boolean;
  onSave: (tile: NumberTile) => void;
  onClose: () => void;
};

/** One number: what is counted, by which period, over how many of them. */
export function FigureDialog({ workspace, dictionary, tile, isNew, onSave, onClose }: FigureDialogProps) {
  const [draft, setDraft] = useState(tile);
  const whole = NumberTile.safeParse(draft);
  const change = (part: Partial<NumberTile>) => setDraft({ ...draft, ...part });
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={isNew ? 'Add a figure' : 'Change the figure'}
      description="Only periods that have ended count, and it stands beside as many before them."
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button
            variant="primary"
            disabled={!whole.success}
            onClick={() => {
              if (whole.success) onSave(whole.data);
              onClose();
            }}
          >
            {isNew ? 'Add the figure' : 'Keep the figure'}
          </Button>
        </>
      }
    >
      <VocabularyProvider value={useNamesAsVocabulary(workspace, dictionary)}>
        <div className="space-y-4">
          <Field label="Title" hint="Left empty, it is called what it counts." optional>
            {(control) => (
              <Input
                maxLength={120}
                value={draft.title}
                onChange={(event) => change({ title: event.target.value })}
                {...control}
              />
            )}
          </Field>
          <SeriesLine draft={draft} onChange={change} />
          <TimeLine draft={draft} onChange={change} />
        </div>
      </VocabularyProvider>
    </Dialog>
  );
}

type LineProps = { draft: NumberTile; onChange: (part: Partial<NumberTile>) => void };

const measures = [
  { value: 'profiles', label: 'Profiles who did' },
  { value: 'events', label: 'Times somebody did' },
  { value: 'sum', label: 'The sum of' },
  { value: 'average', label: 'The average of' },
];

function SeriesLine({ draft, onChange }: LineProps) {
  const [series] = draft.query.series;
  if (!series || draft.query.series.length > 1) {
    return <p className="text-ink-2">This figure is a ratio. Change it where trends are asked, and add it again.</p>;
  }
  const put = (next: TrendSeries) => onChange({ query: { ...draft.query, series: [next] } });
  const property = 'property' in series ? series.property : null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Select
        look="token"
        aria-label="What is counted"
        value={series.measure}
        options={measures}
        onValueChange={(measure) => put(measuring(measure, series))}
      />
      {property !== null && (
        <>
          <PropertyPicker
            label="Property"
            event={series.event}
            types={['number']}
            value={property}
            onChange={(name) => put({ ...series, property: name } as TrendSeries)}
          />
          <span className="text-ink-2">of</span>
        </>
      )}
      <EventPicker
        label="Event"
        value={series.event}
        anyLabel="anything at all"
        onChange={(event) => put(withEvent(series, event))}
      />
      {property !== null && (
        <Select
          look="token"
          aria-label="Written as"
          value={draft.is_money ? 'money' : 'number'}
          onValueChange={(look) => onChange({ is_money: look === 'money' })}
          options={[
            { value: 'number', label: 'as a number' },
            { value: 'money', label: 'as an amount of money' },
          ]}
        />
      )}
    </div>
  );
}

/** Another measure of the same event. Numbers need one event: any event has no property of its own. */
function measuring(measure: string, { event, where }: TrendSeries): TrendSeries {
  const same = { event, ...(where && { where }) };
  if (measure === 'events' || measure === 'profiles') return { measure, ...same };
  return { ...same, measure: measure === 'sum' ? 'sum' : 'average', event: event ?? '', property: '' };
}

/** Conditions on properties belong to the event they were made for. */
function withEvent({ where: _, ...series }: TrendSeries, event: string | undefined): TrendSeries {
  if (series.measure === 'events' || series.measure === 'profiles') return { ...series, event };
  return { ...series, event: event ?? '', property: '' };
}

const periods = [
  { value: 'day', label: 'Days' },
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
] as const;

function TimeLine({ draft, onChange }: LineProps) {
  const { query, figure } = draft;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SegmentedControl
        size="sm"
        label="Over which time"
        value={figure}
        options={[
          { value: 'total', label: 'Over all of' },
          { value: 'last', label: 'The last one of' },
        ]}
        onValueChange={(next) => onChange({ figure: next })}
      />
      <NumberToken
        label="How many periods"
        wholeFrom={1}
        value={query.periods}
        onChange={(n) => onChange({ query: { ...query, periods: Math.min(365, n) } })}
      />
      <SegmentedControl
        size="sm"
        label="Period"
        value={query.period === 'hour' ? 'day' : query.period}
        options={periods}
        onValueChange={(period) => onChange({ query: { ...query, period } })}
      />
    </div>
  );
}
