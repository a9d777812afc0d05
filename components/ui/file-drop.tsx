'use client';

import { Upload } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';

type FileDropProps = {
  label: string;
  hint?: ReactNode;
  /** As the `accept` of a file input: ".csv,.txt". */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
};

/** Drag a file here, or press it and choose one. */
export function FileDrop({ label, hint, accept, multiple = false, disabled = false, onFiles }: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(list: FileList | null) {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0 && !disabled) {
      onFiles(files);
    }
  }

  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      className={classNames(
        'flex flex-col items-center gap-1.5 rounded-lg border border-control-line border-dashed bg-surface px-6 py-9 text-center transition-colors',
        'hover:border-ink hover:bg-sunken/50 has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2',
        over && 'border-ink bg-sunken',
        disabled && 'pointer-events-none opacity-60',
      )}
    >
      <Upload aria-hidden className="size-5 text-ink-3" />
      <span className="font-semibold text-md">{label}</span>
      {hint && <span className="max-w-[60ch] text-ink-3 text-xs">{hint}</span>}
      <input
        ref={input}
        id={id}
        type="file"
        className="sr-only"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
}
