'use client';

import type { DocumentHome } from '@/components/documents/document-home';
import { DocumentName } from '@/components/documents/document-name';
import { OwnerField } from '@/components/documents/owner-field';
import { TextInPlace } from '@/components/documents/text-in-place';
import { useDraft } from '@/components/documents/use-draft';
import { usePlaybook } from '@/components/playbooks/playbook-context';
import { classNames } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { headFacts } from '@/lib/core/playbooks/head-facts';
import { Occasion, type Playbook } from '@/lib/core/playbooks/playbook';
import { putField } from '@/lib/core/playbooks/playbook-edits';
import { occasionWords } from '@/lib/core/playbooks/playbook-words';

/** The name, what it is for, when, and whose it is. */
export function PlaybookHead({ home, playbook }: { home: DocumentHome<Playbook>; playbook: Playbook }) {
  const { content, mayWrite, owners, edit } = usePlaybook();
  return (
    <div className="mb-6 print:mb-2">
      <DocumentName {...{ home, mayWrite }} label="Name of the playbook" name={playbook.name} />
      <div className="print:hidden">
        <div className={classNames('mt-2 max-w-prose', mayWrite && '-ml-1.5')}>
          <TextInPlace
            label="Goal"
            text={content.goal}
            asks="The goal: what is different afterwards, and for whom?"
            maxLength={600}
            look="font-serif text-claim"
            isQuiet={false}
            onWrite={mayWrite ? (goal, seen) => edit(putField(content, 'goal', goal, seen)) : null}
          />
        </div>
        {mayWrite ? <HeadFields /> : <p className="mt-2 text-ink-2">{headFacts({ content, owners }).join(' · ')}</p>}
      </div>
    </div>
  );
}

function HeadFields() {
  const { workspace, content, owners, edit } = usePlaybook();
  return (
    <div className="mt-4 grid max-w-220 grid-cols-2 gap-4 sm:grid-cols-4">
      <Field label="Occasion">
        {(control) => (
          <Select
            {...control}
            value={content.occasion}
            options={Occasion.options.map((value) => ({ value, label: occasionWords[value] }))}
            onValueChange={(occasion) => edit(putField(content, 'occasion', Occasion.parse(occasion)))}
          />
        )}
      </Field>
      <DayField label="From" field="from" />
      <DayField label="To" field="to" />
      <OwnerField
        {...{ workspace, owners }}
        label="Owner"
        value={content.owner}
        onChange={(owner) => edit(putField(content, 'owner', owner))}
      />
    </div>
  );
}

/** A day is kept once the field is left: while it is typed it is many other days. */
function DayField({ label, field }: { label: string; field: 'from' | 'to' }) {
  const { content, edit } = usePlaybook();
  const { draft, write, leave } = useDraft<{ day: string; seen: string | null }>(({ day, seen }) =>
    edit(putField(content, field, day || null, seen)),
  );
  return (
    <Field label={label} optional>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={draft?.day ?? content[field] ?? ''}
          onChange={(event) => write({ day: event.target.value, seen: draft ? draft.seen : content[field] })}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
