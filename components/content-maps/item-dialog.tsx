'use client';

import { type FormEvent, useId, useState } from 'react';
import { nameIn, type Place, useContentMap } from '@/components/content-maps/content-context';
import { emptyItem, type FieldsProps, fieldsOf, type ItemFields, itemOf } from '@/components/content-maps/item-fields';
import { KpiFields } from '@/components/content-maps/kpi-fields';
import { OwnerField } from '@/components/documents/owner-field';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { PersonaAsks } from '@/lib/core/content-maps/content-check';
import { addItems, changeItem, placeItem } from '@/lib/core/content-maps/content-edits';
import { type ContentItem, ContentPlan, ContentState } from '@/lib/core/content-maps/content-map';
import { stateNames } from '@/lib/core/content-maps/state-words';
import type { Edit } from '@/lib/core/documents/edit';
import { problemWith } from '@/lib/core/documents/problem-with';

export type ItemOpened =
  | { kind: 'kept'; id: string }
  | { kind: 'new'; place: Place; need?: string | undefined; objection?: string | undefined };

type ItemDialogProps = { opened: ItemOpened; asks: PersonaAsks[]; onClose: () => void };

/** Everything about one piece; kept as one change, which undo takes back. */
export function ItemDialog({ opened, asks, onClose }: ItemDialogProps) {
  const form = useId();
  const { content, mayWrite, edit } = useContentMap();
  // As it stood when it was opened: what others write meanwhile is not written over.
  const [kept] = useState(() =>
    opened.kind === 'kept' ? content.items.find(({ id }) => id === opened.id) : undefined,
  );
  const [fields, setFields] = useState<ItemFields>(() => (kept ? fieldsOf(kept) : begin(opened, content.stages)));
  const [error, setError] = useState<string | null>(null);
  const change = (part: Partial<ItemFields>) => setFields((before) => ({ ...before, ...part }));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const item = itemOf(fields);
    if (typeof item === 'string') return setError(item);
    const edits = editsFor(content, item, kept);
    // What the map would not take stays here, where it can be put right.
    const problem = problemWith(ContentPlan, content, edits);
    if (problem !== null) return setError(problem);
    edit(edits);
    onClose();
  }

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title={kept ? 'A piece of content' : 'A new piece of content'}
      error={error}
      footer={
        mayWrite ? (
          <>
            <Button onClick={onClose}>Not now</Button>
            <Button variant="primary" type="submit" form={form}>
              {kept ? 'Keep it' : 'Add it'}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>Done</Button>
        )
      }
    >
      <form id={form} onSubmit={submit}>
        <fieldset disabled={!mayWrite} className="grid gap-4 sm:grid-cols-2">
          <Field label="Title" required className="sm:col-span-2">
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={200}
                value={fields.title}
                placeholder="Three drafts, line by line"
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
          <WhereFields {...{ fields, asks, change }} />
          <WhatFields {...{ fields, change }} />
          <KpiFields {...{ fields, change }} />
        </fieldset>
      </form>
    </Dialog>
  );
}

function editsFor(content: ContentPlan, item: Omit<ContentItem, 'id'>, kept: ContentItem | undefined): Edit[] {
  if (!kept) return addItems(content, [{ id: crypto.randomUUID(), ...item }]);
  const { persona, stage, ...rest } = item;
  const moves = persona !== kept.persona || stage !== kept.stage;
  return [
    ...changeItem(content, kept.id, rest, kept),
    ...(moves ? placeItem(content, kept.id, { persona, stage, before: null }) : []),
  ];
}

function begin(opened: ItemOpened, stages: readonly { id: string }[]): ItemFields {
  if (opened.kind !== 'new') return emptyItem({ persona: '', stage: stages[0]?.id ?? '' });
  const { place, need, objection } = opened;
  return emptyItem(place, { ...(need !== undefined && { need }), ...(objection !== undefined && { objection }) });
}

/** Whom it is for, at which stage, for which need, against which objection. */
function WhereFields({ fields, asks, change }: FieldsProps & { asks: PersonaAsks[] }) {
  const { content, cast } = useContentMap();
  const persona = asks.find(({ key }) => key === fields.persona);
  return (
    <>
      <Field label="For">
        {(control) => (
          <Select
            {...control}
            value={fields.persona}
            options={content.personas.map(({ id }) => ({ value: id, label: nameIn(cast, id) }))}
            onValueChange={(next) => change({ persona: next })}
          />
        )}
      </Field>
      <Field label="Stage">
        {(control) => (
          <Select
            {...control}
            value={fields.stage}
            options={content.stages.map(({ id, name }) => ({ value: id, label: name }))}
            onValueChange={(stage) => change({ stage })}
          />
        )}
      </Field>
      <TextPick
        label="For the need"
        hint="What must be there before they go on."
        value={fields.need}
        empty="The stage as a whole"
        texts={persona?.needs ?? []}
        onChange={(need) => change({ need })}
      />
      <TextPick
        label="Answers the objection"
        hint="Why they would say no."
        value={fields.objection}
        empty="None"
        texts={persona?.objections ?? []}
        onChange={(objection) => change({ objection })}
      />
    </>
  );
}

type TextPickProps = {
  label: string;
  hint?: string;
  value: string;
  /** What nothing is called. */
  empty: string;
  texts: readonly string[];
  onChange: (text: string) => void;
};

const nothing = 'nothing chosen';

/** One of the texts that are known, or one's own; or nothing. */
function TextPick({ label, hint, value, empty, texts, onChange }: TextPickProps) {
  return (
    <Field label={label} hint={hint} optional>
      {(control) => (
        <Combobox
          {...control}
          allowCustom
          value={value === '' ? nothing : value}
          display={value === '' ? empty : value}
          options={[{ value: nothing, label: empty }, ...texts.map((text) => ({ value: text, label: text }))]}
          onValueChange={(picked) => onChange(picked === nothing ? '' : picked)}
        />
      )}
    </Field>
  );
}

const types = [
  'Article',
  'Video',
  'Email',
  'Landing page',
  'Case study',
  'Guide',
  'Webinar',
  'Post',
  'Ad',
  'Help page',
];
const channels = ['Website', 'Newsletter', 'Search', 'LinkedIn', 'YouTube', 'In the product', 'Sales call', 'Event'];

/** What it is, where it stands, who keeps it and how far it is. */
function WhatFields({ fields, change }: FieldsProps) {
  const { workspace, owners } = useContentMap();
  return (
    <>
      <TextPick
        label="Type"
        value={fields.type}
        empty="Not decided"
        texts={types}
        onChange={(type) => change({ type })}
      />
      <TextPick
        label="Channel"
        value={fields.channel}
        empty="Not decided"
        texts={channels}
        onChange={(channel) => change({ channel })}
      />
      <OwnerField
        {...{ workspace, owners }}
        label="Kept by"
        value={fields.owner}
        onChange={(owner) => change({ owner })}
      />
      <Field label="Review by" optional>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={fields.review ?? ''}
            onChange={(event) => change({ review: event.target.value || null })}
          />
        )}
      </Field>
      <Field label="State">
        {(control) => (
          <Select
            {...control}
            value={fields.state}
            options={ContentState.options.map((value) => ({ value, label: stateNames[value] }))}
            onValueChange={(state) => change({ state: ContentState.parse(state) })}
          />
        )}
      </Field>
    </>
  );
}
