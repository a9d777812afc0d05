import type { ImportState, ImportStep } from '@/lib/core/imports/import';

type Tone = 'neutral' | 'good' | 'bad' | 'warn' | 'info';

/** What a state is called on the screen, and its colour. */
export const stateWords: Record<ImportState, { label: string; tone: Tone }> = {
  uploaded: { label: 'Waits for its mapping', tone: 'warn' },
  queued: { label: 'Waits its turn', tone: 'info' },
  running: { label: 'Coming in', tone: 'info' },
  done: { label: 'In', tone: 'good' },
  done_with_refusals: { label: 'In, some rows refused', tone: 'warn' },
  failed: { label: 'Failed', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
  undone: { label: 'Undone', tone: 'neutral' },
};

export const stepWords: Record<ImportStep, string> = {
  reading: 'Reading the file',
  checking: 'Looking for rows that are known already',
  writing: 'Writing',
  rebuilding: 'Bringing profiles up to date',
  reporting: 'Taking a first look',
  undoing: 'Taking back what it brought',
};
