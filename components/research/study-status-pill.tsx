import { StatePill, type Tone } from '@/components/ui/badge';
import { type StudyStatus, statusWords } from '@/lib/core/research/study';

const tones: Record<StudyStatus, Tone> = { planned: 'neutral', running: 'info', done: 'good' };

export function StudyStatusPill({ status }: { status: StudyStatus }) {
  return <StatePill tone={tones[status]}>{statusWords[status]}</StatePill>;
}
