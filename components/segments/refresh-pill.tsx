import { StatePill, type Tone } from '@/components/ui/badge';
import type { RefreshState as State } from '@/lib/core/segments/segment';

const looks: Record<State, { tone: Tone; word: string }> = {
  queued: { tone: 'neutral', word: 'Refresh queued' },
  running: { tone: 'info', word: 'Refreshing' },
  done: { tone: 'good', word: 'Refreshed' },
  failed: { tone: 'bad', word: 'Refresh failed' },
};

export function RefreshPill({ state }: { state: State }) {
  const { tone, word } = looks[state];
  return <StatePill tone={tone}>{word}</StatePill>;
}
