import type { LivePreview } from '@/components/segments/use-live-preview';
import { DateTime } from '@/components/ui/date-time';

/** Beside the rule: whether its counts are those of what is on the screen, and as of when. */
export function CountNote({ preview }: { preview: LivePreview }) {
  if (preview.error) return 'counts are not up to date';
  if (preview.counting) return 'counting …';
  if (!preview.answer) return null;
  const { as_of: asOf, known_at: knownAt } = preview.answer;
  const isNow = asOf.slice(0, 10) === knownAt.slice(0, 10);
  return (
    <>
      counts are exact, as of <DateTime at={asOf} look={isNow ? 'clock' : 'day'} />
    </>
  );
}
