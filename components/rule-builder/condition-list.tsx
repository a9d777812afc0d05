'use client';

import { Command } from 'cmdk';
import { useEffect, useRef } from 'react';
import { useBuilder } from '@/components/rule-builder/builder-context';
import { newestModel } from '@/components/rule-builder/newest-model';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { itemStyles } from '@/components/ui/floating-styles';
import { formatCompact } from '@/components/ui/format-number';
import { blankCondition, type DraftCondition } from '@/lib/core/segments/draft-rule';
import { firstComparison } from '@/lib/core/segments/edit-comparison';

type ConditionListProps = ItemsProps & { label: string };

/** Everything a condition can be about: what they did, what is known of them, other segments. */
export function ConditionList({ label, onPick }: ConditionListProps) {
  const search = useRef<HTMLInputElement>(null);
  // Its code may come after the popover that holds it is open.
  useEffect(() => search.current?.focus(), []);
  return (
    <Command
      label={label}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs"
    >
      <Command.Input
        ref={search}
        placeholder="Search events, traits, segments"
        className="h-9 w-full border-line border-b bg-transparent px-3 outline-none placeholder:text-ink-3"
      />
      <Command.List className="max-h-80 overflow-y-auto p-1" label={label}>
        <Command.Empty className="px-2 py-3 text-ink-3 text-xs">
          Nothing has this name. Names come from the data that was brought in.
        </Command.Empty>
        <EventItems onPick={onPick} />
        <TraitItems onPick={onPick} />
        <SegmentItems onPick={onPick} />
        <ModelItems onPick={onPick} />
      </Command.List>
    </Command>
  );
}

type ItemsProps = { onPick: (condition: DraftCondition) => void };

function EventItems({ onPick }: ItemsProps) {
  const { names } = useVocabulary();
  const did = (event: string | undefined): DraftCondition => ({
    kind: 'did',
    event,
    count: { operator: 'at_least', n: 1 },
    window: 'ever',
  });
  return (
    <>
      <Command.Group heading="They did">
        {names.events.map((event) => (
          <PickerItem
            key={event.name}
            value={`event ${event.name}`}
            label={event.label ?? event.name}
            hint={event.count === 1 ? 'once' : `${formatCompact(event.count)} times`}
            onSelect={() => onPick(did(event.name))}
          />
        ))}
        <PickerItem value="event any event" label="any event" onSelect={() => onPick(did(undefined))} />
      </Command.Group>
      <Command.Group heading="Summed up over events">
        <PickerItem
          value="sum average largest smallest first last days amount"
          label="a sum, average, first or last value, number of days"
          onSelect={() => onPick(blankCondition('aggregate'))}
        />
      </Command.Group>
      <Command.Group heading="One after the other">
        <PickerItem
          value="sequence in order then after within between path steps"
          label="several things in order: this, then that"
          onSelect={() => onPick(blankCondition('sequence'))}
        />
      </Command.Group>
    </>
  );
}

function TraitItems({ onPick }: ItemsProps) {
  const { names } = useVocabulary();
  if (names.traits.length === 0) return null;
  return (
    <Command.Group heading="Known of them">
      {names.traits.map(({ name, label, type }) => (
        <PickerItem
          key={name}
          value={`trait ${name}`}
          label={label ?? name}
          hint={type}
          onSelect={() => onPick({ kind: 'trait', name, ...firstComparison(type) })}
        />
      ))}
    </Command.Group>
  );
}

function SegmentItems({ onPick }: ItemsProps) {
  const { dictionary, ownKey } = useBuilder();
  const offered = dictionary.segments.filter(({ key, versions }) => key !== ownKey && versions.length > 0);
  if (offered.length === 0) return null;
  return (
    <Command.Group heading="In another segment">
      {offered.map(({ key, name, versions }) => {
        const version = Math.max(...versions);
        return (
          <PickerItem
            key={key}
            value={`segment ${key} ${name}`}
            label={name}
            hint={`v${version}`}
            onSelect={() => onPick({ kind: 'segment', segment: key, version })}
          />
        );
      })}
    </Command.Group>
  );
}

function ModelItems({ onPick }: ItemsProps) {
  const { models = [] } = useBuilder().dictionary;
  if (models.length === 0) return null;
  return (
    <Command.Group heading="By recency, frequency and amount">
      {models.map(({ key, name, versions }) => (
        <PickerItem
          key={key}
          value={`rfm model ${key} ${name}`}
          label={name}
          hint={`v${versions[0]?.version ?? 1}`}
          onSelect={() => onPick(newestModel(models, key))}
        />
      ))}
    </Command.Group>
  );
}

type PickerItemProps = { value: string; label: string; hint?: string; onSelect: () => void };

function PickerItem({ value, label, hint, onSelect }: PickerItemProps) {
  return (
    <Command.Item value={value} onSelect={onSelect} className={itemStyles}>
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {hint && <span className="text-ink-3 text-xs">{hint}</span>}
    </Command.Item>
  );
}
