import { classNames } from '@/components/ui/class-names';
import { emotionWords } from '@/lib/core/journey-maps/emotion-words';
import type { Emotion } from '@/lib/core/journey-maps/journey-map';

type MoodCurveProps = {
  mood: Emotion | null;
  /** Of the stages beside it; null where nothing says. */
  before: Emotion | null;
  after: Emotion | null;
};

/** From the best at the top to the worst at the bottom, in percent of the height. */
const heightOf = (mood: number): number => 50 - mood * 20;

/** One stage of the curve: it leaves a cell at the height at which it enters the next. */
export function MoodCurve({ mood, before, after }: MoodCurveProps) {
  return (
    <div className="relative h-24">
      <svg
        aria-hidden
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
      >
        <line
          x1="0"
          x2="100"
          y1="50"
          y2="50"
          className="stroke-line"
          strokeDasharray="3 3"
          vectorEffect="non-scaling-stroke"
        />
        {mood !== null && (
          <path
            d={pathOf({ mood, before, after })}
            fill="none"
            strokeWidth="2"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
            className="stroke-c1"
          />
        )}
      </svg>
      {mood !== null && (
        <span
          className="absolute left-1/2 flex -translate-x-1/2 -translate-y-1/2 flex-col items-center"
          style={{ top: `${heightOf(mood)}%` }}
        >
          <span aria-hidden className="size-2.5 rounded-full border-2 border-surface bg-c1" />
          <span
            className={classNames(
              'absolute whitespace-nowrap rounded-xs bg-surface px-1 text-2xs text-ink-2',
              mood > 0 ? 'top-3' : 'bottom-3',
            )}
          >
            {emotionWords[mood]}
          </span>
        </span>
      )}
    </div>
  );
}

function pathOf({ mood, before, after }: { mood: Emotion; before: Emotion | null; after: Emotion | null }): string {
  const [left, middle, right] = [before, mood, after].map((one) => (one === null ? null : heightOf(one)));
  const at = middle ?? 50;
  const into = left == null ? '' : `M 0 ${(left + at) / 2} C 25 ${(left + 3 * at) / 4} 35 ${at} 50 ${at}`;
  const out =
    right == null ? '' : `${into ? '' : `M 50 ${at} `}C 65 ${at} 75 ${(right + 3 * at) / 4} 100 ${(right + at) / 2}`;
  return `${into} ${out}`.trim() || `M 50 ${at} h 0`;
}
