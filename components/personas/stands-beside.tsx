'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { attachmentQueries } from '@/components/personas/attachment-queries';
import { useAttaching } from '@/components/personas/use-attaching';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Combobox } from '@/components/ui/combobox';
import { TextLink } from '@/components/ui/text-link';
import { type Option, withMore } from '@/components/ui/use-options';
import type { AttachmentSource } from '@/lib/core/personas/attachment';

type StandsBesideProps = { workspace: string; source: AttachmentSource; mayWrite: boolean };

/** The personas that an interview or a note stands whole beside. */
export function StandsBeside({ workspace, source, mayWrite }: StandsBesideProps) {
  const queries = attachmentQueries(workspace);
  const attached = useQuery(queries.ofSource(source));
  const { attach, detach } = useAttaching(workspace);
  const items = attached.data?.items ?? [];
  const known = new Set(items.map(({ persona }) => persona.key));

  async function loadOptions(typed: string, signal: AbortSignal): Promise<Option[]> {
    const page = await queries.personas(typed, signal);
    const others = page.items.filter(({ key }) => !known.has(key));
    return withMore(
      others.map(({ key, name }) => ({ value: key, label: name })),
      page.next_cursor !== null,
    );
  }

  if (items.length === 0 && !mayWrite) return null;
  return (
    <Card title="Stands beside" className="print:hidden">
      {items.length === 0 && <p className="text-ink-2">No persona yet.</p>}
      <ul className="space-y-1">
        {items.map((item) => (
          <li key={item.id} className="flex items-center justify-between gap-2">
            <TextLink href={`/w/${workspace}/personas/${item.persona.key}`}>{item.persona.name}</TextLink>
            {mayWrite && (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Take it from ${item.persona.name}`}
                onClick={() => detach(item)}
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Combobox
          size="sm"
          className="mt-3 w-full"
          aria-label="Attach it to a persona"
          placeholder="Attach it to a persona"
          empty="No persona to attach it to yet."
          loadOptions={loadOptions}
          loadKey={`personas beside ${workspace} ${[...known].join(' ')}`}
          onValueChange={(persona) => attach.mutate({ persona, source })}
        />
      )}
    </Card>
  );
}
