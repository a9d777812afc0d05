import { StatePill } from '@/components/ui/badge';
import type { ConsentScope } from '@/lib/core/research/consent';
import type { Participant } from '@/lib/core/research/participant';

export const scopeWords: Record<ConsentScope, { label: string; hint: string }> = {
  team: { label: 'Team', hint: 'Only those who do research here.' },
  company: { label: 'Company', hint: 'Everybody in this workspace.' },
  public: { label: 'Public', hint: 'Also whoever has a link to a shared page.' },
};

/** Whether a consent holds, and how far it reaches. */
export function ConsentPill({ participant: { consent, consent_stands, erased_at } }: { participant: Participant }) {
  if (erased_at) return <StatePill tone="bad">Erased</StatePill>;
  if (consent.withdrawn_at) return <StatePill tone="bad">Withdrawn</StatePill>;
  if (!consent_stands) return <StatePill tone="warn">Ended</StatePill>;
  return <StatePill tone="good">{scopeWords[consent.scope].label}</StatePill>;
}
