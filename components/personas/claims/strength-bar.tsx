import { stateLooks } from '@/components/personas/claims/state-words';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import type { ClaimState, Standing } from '@/lib/core/claims/standing';

const order: ClaimState[] = ['supported', 'contradicted', 'mixed', 'stale', 'bare'];

/** How much of a persona is backed: its claims by state, and by how many people and how lately. */
export function StrengthBar({ standing }: { standing: Standing }) {
  const shown = order.filter((state) => standing.counts[state] > 0);
  if (standing.claims === 0) return null;
  return (
    <div className="mb-4">
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5">
        <span aria-hidden className="flex h-2 min-w-40 flex-1 gap-px overflow-hidden rounded-full">
          {shown.map((state) => (
            <span
              key={state}
              className={classNames('print-color-exact', stateLooks[state].bar)}
              style={{ flexGrow: standing.counts[state] }}
            />
          ))}
        </span>
        <p className="text-xs">
          {shown.map((state, index) => (
            <span key={state}>
              {index > 0 && <span className="text-ink-3"> · </span>}
              <b className="font-semibold">{standing.counts[state]}</b> {stateLooks[state].word.toLowerCase()}
            </span>
          ))}
        </p>
      </div>
      <p className="mt-1.5 text-ink-3 text-xs">
        {standing.why} <Backing standing={standing} />
      </p>
    </div>
  );
}

function Backing({ standing }: { standing: Standing }) {
  const { participants, profiles, newest_evidence_at: newest } = standing;
  if (newest === null) return null;
  const behind = [
    ...(participants > 0
      ? [`${formatCount(participants)} ${participants === 1 ? 'participant' : 'participants'}`]
      : []),
    ...(profiles > 0 ? [`${formatCount(profiles)} profiles`] : []),
  ].join(' and ');
  return (
    <>
      {behind && `Backed by ${behind}. `}Newest evidence: <DateTime at={newest} />.
    </>
  );
}
