import type { ExperimentState, Occasion, SectionKind } from './playbook';

export const occasionWords: Record<Occasion, string> = {
  launch: 'A launch',
  new_market: 'A new market',
  other: 'Something else',
};

export const stateWords: Record<ExperimentState, string> = {
  planned: 'Planned',
  running: 'Running',
  done: 'Done',
  stopped: 'Stopped',
};

/** What each kind of section is called, and what belongs in it. */
export const sectionWords: Record<SectionKind, { name: string; holds: string }> = {
  text: { name: 'Text', holds: 'What somebody has to know.' },
  personas: { name: 'Personas', holds: 'Whom it is for, with their size and key metric of now.' },
  content: { name: 'Content', holds: 'Pieces of a content map, as they are now.' },
  channels: { name: 'Channels', holds: 'What is said where, to whom, by when.' },
  kpis: { name: 'KPIs', holds: 'What tells whether it works, counted live.' },
  experiments: { name: 'Experiments', holds: 'What is tried, and what came out.' },
};

/** In the order in which they are offered. */
export const sectionKinds: readonly SectionKind[] = ['text', 'personas', 'content', 'channels', 'kpis', 'experiments'];
