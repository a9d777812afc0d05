'use client';

import { type ExternalToast, Toaster as Sonner, toast } from 'sonner';

/** Says what has happened, with the way back where there is one. */
export function toastDone(message: string, undo?: { label?: string; onUndo: () => void }): void {
  const options: ExternalToast = undo
    ? { action: { label: undo.label ?? 'Undo', onClick: undo.onUndo }, duration: 10_000 }
    : {};
  toast(message, options);
}

/** Says what could not be done; `message` is the sentence of the error. */
export function toastFailed(message: string, retry?: () => void): void {
  toast.error(message, { duration: 12_000, ...(retry && { action: { label: 'Try again', onClick: retry } }) });
}

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      style={{ fontFamily: 'inherit' }}
      icons={{ error: <Dot className="bg-bad" />, success: <Dot className="bg-good" /> }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-3.5 py-2.5 text-ink shadow-float print:hidden',
          title: 'text-base',
          description: 'text-ink-2 text-xs',
          content: 'min-w-0 flex-1',
          actionButton:
            'ml-auto h-7 shrink-0 rounded-md border border-line-strong px-2.5 font-semibold text-xs hover:bg-sunken transition-colors',
        },
      }}
    />
  );
}

function Dot({ className }: { className: string }) {
  return <span aria-hidden className={`block size-2 rounded-full ${className}`} />;
}
