'use client';

import { useState } from 'react';
import { OwnerField } from '@/components/documents/owner-field';
import { FormDialog } from '@/components/playbooks/form-dialog';
import { PersonaField } from '@/components/playbooks/persona-field';
import { type RowOpened, usePlaybook } from '@/components/playbooks/playbook-context';
import { TextField } from '@/components/playbooks/text-field';
import type { RowOf } from '@/lib/core/playbooks/playbook';
import { addRow, changeRow } from '@/lib/core/playbooks/playbook-edits';

type Fields = Omit<RowOf<'channels'>, 'id' | 'section'>;
const empty: Fields = { channel: '', persona: null, message: '', owner: null, when: '' };

/** What is said where, to whom, by whom and when. */
export function ChannelDialog({ opened, onClose }: { opened: RowOpened; onClose: () => void }) {
  const { workspace, content, owners, editOrSay } = usePlaybook();
  // As it stood when it was opened: what others write meanwhile is not written over.
  const [kept] = useState(() => content.channels.find(({ id }) => id === opened.row));
  const [fields, setFields] = useState<Fields>(() => ({ ...empty, ...withoutPlace(kept) }));
  const change = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }));
  function submit() {
    const row = { ...fields, channel: fields.channel.trim(), message: fields.message.trim(), when: fields.when.trim() };
    if (row.channel === '') return 'Name the channel.';
    const { section } = opened;
    return editOrSay(
      kept
        ? changeRow(content, 'channels', kept.id, row, kept)
        : addRow(content, 'channels', { id: crypto.randomUUID(), section, ...row }),
    );
  }
  return (
    <FormDialog
      title={kept ? 'A channel' : 'A new channel'}
      done={kept ? 'Keep it' : 'Add it'}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Channel"
        value={fields.channel}
        maxLength={80}
        placeholder="Newsletter"
        required
        autoFocus
        onChange={(channel) => change({ channel })}
      />
      <PersonaField value={fields.persona} onChange={(persona) => change({ persona })} />
      <TextField
        label="Message"
        value={fields.message}
        maxLength={400}
        isLong
        hint="What they should remember of it."
        onChange={(message) => change({ message })}
      />
      <OwnerField
        {...{ workspace, owners }}
        label="Owner"
        value={fields.owner}
        onChange={(owner) => change({ owner })}
      />
      <TextField
        label="When"
        value={fields.when}
        maxLength={60}
        placeholder="Week 1"
        onChange={(when) => change({ when })}
      />
    </FormDialog>
  );
}

function withoutPlace(row: RowOf<'channels'> | undefined): Partial<Fields> {
  if (!row) return {};
  const { id: _, section: __, ...fields } = row;
  return fields;
}
