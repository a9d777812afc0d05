'use client';

import { useQuery } from '@tanstack/react-query';
import { FileText, MessagesSquare, X } from 'lucide-react';
import { attachmentQueries } from '@/components/personas/attachment-queries';
import { useAttaching } from '@/components/personas/use-attaching';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Combobox } from '@/components/ui/combobox';
import { DateTime } from '@/components/ui/date-time';
import { SkeletonText } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import { type Option, withMore } from '@/components/ui/use-options';
import type { Attachment, AttachmentSource } from '@/lib/core/personas/attachment';
import { withheldWords } from '@/lib/core/research/consent';

type AttachedResearchProps = { workspace: string; personaKey: string; mayWrite: boolean };

/** The interviews and notes that stand whole beside a persona. */
export function AttachedResearch({ workspace, personaKey, mayWrite }: AttachedResearchProps) {
  const attached = useQuery(attachmentQueries(workspace).ofPersona(personaKey));
  const { attach, detach } = useAttaching(workspace);
  const items = attached.data?.items ?? [];
  if (attached.isSuccess && items.length === 0 && !mayWrite) return null;
  return (
    <Card title="Interviews and notes" className="print:hidden">
      {attached.isPending && <SkeletonText lines={2} />}
      {attached.isError && <p className="text-ink-3 text-sm">{attached.error.message}</p>}
      {attached.isSuccess && items.length === 0 && (
        <p className="text-ink-2">Nothing stands beside this persona yet. Attach what you want read whole.</p>
      )}
      <ul className="space-y-2.5">
        {items.map((item) => (
          <AttachedRow
            key={item.id}
            workspace={workspace}
            item={item}
            onRemove={mayWrite ? () => detach(item) : undefined}
          />
        ))}
      </ul>
      {mayWrite && (
        <SourceSelect
          workspace={workspace}
          attached={items}
          onChoose={(source) => attach.mutate({ persona: personaKey, source })}
        />
      )}
    </Card>
  );
}

const icons = { interview: MessagesSquare, note: FileText };

type AttachedRowProps = { workspace: string; item: Attachment; onRemove?: () => void };

function AttachedRow({ workspace, item, onRemove }: AttachedRowProps) {
  const { source, title, at, participant, withheld } = item;
  const Icon = icons[source.kind];
  return (
    <li className="flex items-start gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <TextLink href={`/w/${workspace}/research/${source.kind}s/${source.id}`}>{title}</TextLink>
        <p className="text-ink-3 text-xs">
          <DateTime at={at} look="day" />
          {participant && ` · ${participant.pseudonym}`}
          {withheld && ` · ${withheldWords[withheld]}`}
        </p>
      </div>
      {onRemove && (
        <Button variant="ghost" size="icon-sm" aria-label={`Take away ${title}`} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      )}
    </li>
  );
}

type SourceSelectProps = { workspace: string; attached: Attachment[]; onChoose: (source: AttachmentSource) => void };

/** Looks for what to attach once it is opened. */
function SourceSelect({ workspace, attached, onChoose }: SourceSelectProps) {
  const known = new Set(attached.map(({ source }) => source.id));

  async function loadOptions(typed: string, signal: AbortSignal): Promise<Option[]> {
    const { interviews, notes, more } = await attachmentQueries(workspace).sources(typed, signal);
    const found = [
      ...interviews.map((one) => optionOf('interview', one)),
      ...notes.map((one) => optionOf('note', one)),
    ].filter(({ id }) => !known.has(id));
    return withMore(
      found.map(({ option }) => option),
      more,
    );
  }

  return (
    <Combobox
      size="sm"
      className="mt-3 w-full"
      aria-label="Attach an interview or a note"
      placeholder="Attach an interview or a note"
      empty="Nothing to attach. Bring an interview in, or write a note, in Research."
      loadOptions={loadOptions}
      loadKey={`attachable ${workspace} ${[...known].join(' ')}`}
      onValueChange={(value) => {
        const [kind, id = ''] = value.split(' ');
        onChoose({ kind: kind === 'note' ? 'note' : 'interview', id });
      }}
    />
  );
}

type Source = { id: string; title: string; participant: { pseudonym: string } | null };

function optionOf(kind: AttachmentSource['kind'], { id, title, participant }: Source) {
  const label = title || 'Without a title';
  const hint = participant ? `${kind}, ${participant.pseudonym}` : kind;
  return { id, option: { value: `${kind} ${id}`, label, hint } };
}
