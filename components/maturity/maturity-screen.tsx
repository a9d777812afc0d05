import { Check, Circle } from 'lucide-react';
import { StatePill } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Criterion, Level, Maturity } from '@/lib/core/maturity/maturity';

type MaturityScreenProps = { workspace: string; maturity: Maturity };

/** How far the workspace has come, and what to do next. */
export function MaturityScreen({ workspace, maturity }: MaturityScreenProps) {
  const { level, levels, next } = maturity;
  const reached = levels[level - 1];
  return (
    <>
      <PageHeader crumbs={[{ label: 'Maturity' }]} />
      <div className="max-w-220 px-4 py-5.5 sm:px-6.5">
        <PageTitle
          note={
            <>
              Counted from what is used in this workspace, as of <DateTime at={maturity.as_of} look="exact" />. A level
              counts when everything in it and below it is met.
            </>
          }
        >
          {reached ? `Level ${level} of ${levels.length}: ${reached.name}` : 'Before the first level'}
        </PageTitle>
        {next && (
          <p className="mb-6 rounded-lg border border-line bg-surface p-4">
            <b className="font-semibold">Next:</b> {next.next} <Where workspace={workspace} criterion={next} />
          </p>
        )}
        <ol className="space-y-6">
          {levels.map((one) => (
            <LevelCard key={one.level} workspace={workspace} level={one} />
          ))}
        </ol>
      </div>
    </>
  );
}

function LevelCard({ workspace, level }: { workspace: string; level: Level }) {
  const met = level.criteria.filter((one) => one.is_met).length;
  return (
    <li className="break-inside-avoid">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="font-serif text-heading">
          {level.level}. {level.name}
        </h2>
        {level.is_reached ? (
          <StatePill tone="good">Reached</StatePill>
        ) : (
          <span className="text-ink-3 text-xs">
            {met} of {level.criteria.length} met
          </span>
        )}
      </div>
      <p className="mb-2 text-ink-2">{level.means}</p>
      {level.why_not && <p className="mb-2 text-ink-2">{level.why_not}</p>}
      <ul className="divide-y divide-line border-line border-y">
        {level.criteria.map((one) => (
          <li key={one.id} className="flex items-start gap-3 py-2">
            {one.is_met ? (
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
            ) : (
              <Circle aria-hidden className="mt-0.5 size-4 shrink-0 text-line-strong" />
            )}
            <div className="min-w-0 flex-1">
              <p className={classNames('text-sm', !one.is_met && 'font-semibold')}>
                {one.name}
                <span className="sr-only">{one.is_met ? ', met' : ', not met'}</span>
              </p>
              <p className="text-ink-3 text-xs">{one.has}</p>
              {one.next && (
                <p className="mt-0.5 text-ink-2 text-sm">
                  {one.next} <Where workspace={workspace} criterion={one} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Where({ workspace, criterion: { place, name } }: { workspace: string; criterion: Criterion }) {
  if (place === null) return null;
  return (
    <TextLink href={`/w/${workspace}/${place}`}>
      Go there<span className="sr-only">: {name}</span>
    </TextLink>
  );
}
