import { AnswerMoment } from '@/components/ui/answer-moment';
import { formatCount } from '@/components/ui/format-number';
import type { About } from '@/lib/core/insights/about';

/** Under every answer: exact or not, as of when, over whom. */
export function AboutLine({ about }: { about: About }) {
  const { base } = about;
  return (
    <p className="mt-3 text-ink-3 text-xs">
      <AnswerMoment exact={about.exact} as_of={about.as_of} />. Over {formatCount(base.profiles)}{' '}
      {base.profiles === 1 ? 'profile' : 'profiles'}: {lower(base.sentence)}
    </p>
  );
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
