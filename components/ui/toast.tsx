'use client';

import dynamic from 'next/dynamic';
import type { ExternalToast, toast } from 'sonner';

type Show = typeof toast;

/** Hands over what shows a toast, once there is a place for it. */
export let showToastsBy: (show: Show) => void = () => undefined;
const shower = new Promise<Show>((resolve) => {
  showToastsBy = resolve;
});

/** Says what has happened, with the way back where there is one. */
export function toastDone(message: string, undo?: { label?: string; onUndo: () => void }): void {
  const options: ExternalToast = undo
    ? { action: { label: undo.label ?? 'Undo', onClick: undo.onUndo }, duration: 10_000 }
    : {};
  void shower.then((show) => show(message, options));
}

/** Says what could not be done; `message` is the sentence of the error. */
export function toastFailed(message: string, retry?: () => void): void {
  const options: ExternalToast = { duration: 12_000, ...(retry && { action: { label: 'Try again', onClick: retry } }) };
  void shower.then((show) => show.error(message, options));
}

// Nothing is said before somebody did something: what shows it comes after the page, and what is said meanwhile waits.
const LateToaster = dynamic(() => import('@/components/ui/toaster').then((file) => file.Toaster), { ssr: false });

export function Toaster() {
  return <LateToaster onReady={showToastsBy} />;
}
