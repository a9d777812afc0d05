'use client';

import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';

type ScoreTokenProps = {
  name: string;
  most: number;
  scores: readonly number[];
  onChange: (scores: number[]) => void;
};

/** "recency 4 or 5": any number of scores from 1 on; none chosen means any. */
export function ScoreToken({ name, most, scores, onChange }: ScoreTokenProps) {
  const chosen = scores.toSorted((a, b) => a - b);
  const said = chosen.length === 0 ? 'any' : chosen.join(' or ');
  const flip = (score: number) =>
    onChange(chosen.includes(score) ? chosen.filter((one) => one !== score) : [...chosen, score]);
  return (
    <Popover
      label={`Scores of ${name}`}
      trigger={
        <Button size="sm" aria-label={`Scores of ${name}: ${said}`}>
          {name} {said}
        </Button>
      }
    >
      <div className="flex gap-1">
        {Array.from({ length: most }, (_, index) => index + 1).map((score) => (
          <Button
            key={score}
            size="icon-sm"
            aria-pressed={chosen.includes(score)}
            className="aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
            onClick={() => flip(score)}
          >
            {score}
          </Button>
        ))}
      </div>
      <p className="mt-2 text-ink-3 text-xs">None chosen means any. {most} is best.</p>
    </Popover>
  );
}
