'use client';

import { useState } from 'react';
import { Textarea } from '@/components/ui/textarea';
import type { RfmGroup } from '@/lib/core/rfm/rfm-groups';

type MessageFieldProps = { group: RfmGroup; readOnly: boolean; onChange: (message: string) => void };

/** What to say to a group, in its own words; kept when the field is left. */
export function MessageField({ group, readOnly, onChange }: MessageFieldProps) {
  const [typed, setTyped] = useState(group.message);
  if (readOnly) return <p className="mt-1.5 font-serif text-ink-2 text-md">{group.message}</p>;
  return (
    <Textarea
      aria-label={`Message for ${group.name}`}
      rows={1}
      maxLength={500}
      value={typed}
      placeholder="What would you say to them?"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== group.message && onChange(typed.trim())}
      className="mt-1.5 min-h-8 border-transparent bg-transparent px-0 font-serif text-ink-2 text-md hover:border-control-line focus-visible:px-2"
    />
  );
}
