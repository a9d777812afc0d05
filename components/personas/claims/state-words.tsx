import { Check, CircleDashed, Hourglass, Split, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge, type Tone } from '@/components/ui/badge';
import type { ClaimState, PersonaStatus } from '@/lib/core/claims/standing';

type Look = { word: string; tone: Tone; mark: ReactNode; bar: string };

/** How each state looks: a mark and a word, so that nothing relies on colour alone. */
export const stateLooks: Record<ClaimState, Look> = {
  supported: { word: 'Supported', tone: 'good', mark: <Check aria-hidden />, bar: 'bg-good' },
  contradicted: { word: 'Contradicted', tone: 'bad', mark: <X aria-hidden />, bar: 'bg-bad' },
  mixed: { word: 'Mixed', tone: 'info', mark: <Split aria-hidden />, bar: 'bg-info' },
  stale: { word: 'Stale', tone: 'warn', mark: <Hourglass aria-hidden />, bar: 'bg-warn' },
  bare: { word: 'Bare', tone: 'neutral', mark: <CircleDashed aria-hidden />, bar: 'bg-line-strong' },
};

export function ClaimStateBadge({ state }: { state: ClaimState }) {
  const { word, tone, mark } = stateLooks[state];
  return (
    <Badge tone={tone}>
      {mark}
      {word}
    </Badge>
  );
}

const statusLooks: Record<PersonaStatus, { word: string; tone: Tone }> = {
  hypothesis: { word: 'Hypothesis', tone: 'neutral' },
  in_validation: { word: 'In validation', tone: 'info' },
  validated: { word: 'Validated', tone: 'good' },
  stale: { word: 'Stale', tone: 'warn' },
  retired: { word: 'Retired', tone: 'neutral' },
};

export function PersonaStatusBadge({ status }: { status: PersonaStatus }) {
  const { word, tone } = statusLooks[status];
  return (
    <Badge tone={tone}>
      <span aria-hidden className="size-1.75 rounded-full bg-current" />
      {word}
    </Badge>
  );
}
