'use client';

import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';

/** Where toasts are shown. `onReady` hands over what shows one, once there is a place for it. */
export function Toaster({ onReady }: { onReady: (show: typeof toast) => void }) {
  useEffect(() => onReady(toast), [onReady]);
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
