import { classNames } from '@/components/ui/class-names';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Rule } from '@/lib/core/segments/rule';

type SentenceProps = { rule: Rule | null; dictionary: Dictionary; nothing?: string; className?: string };

const nobody = 'Nobody yet: the rule has no condition.';

/** The rule read aloud. */
export function Sentence({ rule, dictionary, nothing = nobody, className }: SentenceProps) {
  return (
    <p className={classNames('max-w-[72ch] text-pretty font-serif text-claim text-ink-2 italic', className)}>
      {rule ? explainRule(rule, dictionary) : nothing}
    </p>
  );
}
