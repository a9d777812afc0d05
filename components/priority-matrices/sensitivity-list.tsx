import { classNames } from '@/components/ui/class-names';
import { SectionTitle } from '@/components/ui/page-header';
import { sensitivitySentence } from '@/lib/core/priority-matrices/matrix-words';
import type { MatrixRanking } from '@/lib/core/priority-matrices/rank-matrix';

type SensitivityListProps = { ranking: MatrixRanking; nameOf: (id: string) => string; className?: string };

const percent = (share: number) => `${share * 100}%`;

/** Of each criterion, over which shares of all weights the first place holds; the others keep their proportions. */
export function SensitivityList({ ranking, nameOf, className }: SensitivityListProps) {
  const { first, sensitivity, ranked } = ranking;
  if (ranked.length === 0) return null;
  return (
    <section className={classNames('mb-8 break-inside-avoid', className)}>
      <SectionTitle note="One weight moves, the others keep their proportions. The bar is where the first place holds, the mark is where the weight is.">
        What hangs on the weights
      </SectionTitle>
      {first === null && (
        <p className="text-ink-2">
          {ranked
            .filter(({ rank }) => rank === 1)
            .map(({ entry }) => nameOf(entry))
            .join(' and ')}{' '}
          tie for the first place, so any change of the weights decides between them.
        </p>
      )}
      {first !== null && sensitivity.length === 0 && (
        <p className="text-ink-2">Only one criterion has a weight, so there is nothing to shift it against.</p>
      )}
      <ul className="divide-y divide-line border-line border-y empty:hidden">
        {first !== null &&
          sensitivity.map((one) => (
            <li key={one.criterion} className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[12rem_10rem_1fr]">
              <span className="font-semibold text-sm">{nameOf(one.criterion)}</span>
              <span aria-hidden className="relative block h-3 rounded-sm bg-sunken">
                <span
                  className="absolute inset-y-0 rounded-sm bg-line-strong"
                  style={{ left: percent(one.low?.at ?? 0), right: percent(1 - (one.high?.at ?? 1)) }}
                />
                <span className="absolute -inset-y-0.5 w-0.5 bg-ink" style={{ left: percent(one.share) }} />
              </span>
              <span className="text-ink-2 text-sm">{sensitivitySentence(one, nameOf(first), nameOf)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
