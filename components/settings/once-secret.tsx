'use client';

import { useId } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Input } from '@/components/ui/input';

/** Something secret that is shown this once: to be read, selected or copied. */
export function OnceSecret({ label, copyLabel, secret }: { label: string; copyLabel: string; secret: string }) {
  const id = useId();
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="font-semibold text-sm">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <Input
          id={id}
          readOnly
          value={secret}
          className="min-w-0 flex-1 basis-60 font-mono text-xs"
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={secret} label={copyLabel} showLabel variant="secondary" size="md" />
      </div>
    </div>
  );
}
