import type { ReactNode } from 'react';
import { PersonaStatusBadge } from '@/components/personas/claims/state-words';
import { metricInterval, metricValue } from '@/components/personas/metric-words';
import { portraitUrl } from '@/components/personas/queries';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Portrait } from '@/components/ui/portrait';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { TextLink } from '@/components/ui/text-link';
import type { ComparedLine } from '@/lib/core/personas/compare-lines';
import type { PersonaComparison } from '@/lib/core/personas/compare-personas';

type ComparisonScreenProps = { workspace: string; comparison: PersonaComparison };

/** Personas side by side: a column each, a row for each number and each section. */
export function ComparisonScreen({ workspace, comparison }: ComparisonScreenProps) {
  const { personas, sections, metrics } = comparison;
  return (
    <div data-on-its-side className="space-y-5">
      <ScrollRegion
        aria-label="Personas side by side"
        className="rounded-lg border border-line bg-surface print:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0">
          <thead>
            <tr>
              <td className="w-44 min-w-32 border-line border-b" />
              {personas.map((persona) => (
                <th
                  key={persona.key}
                  scope="col"
                  className="min-w-54 border-line border-b border-l p-3 text-left align-top font-normal print:min-w-0"
                >
                  <Portrait src={portraitUrl(workspace, persona)} alt="" size="md" className="mb-2" />
                  <TextLink href={`/w/${workspace}/personas/${persona.key}`} className="font-serif text-heading">
                    {persona.name}
                  </TextLink>
                  {persona.role && <p className="text-ink-2 italic">{persona.role}</p>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <SizeRows personas={personas} />
            {metrics.map((row) => (
              <MetricRow key={JSON.stringify(row.metric)} row={row} />
            ))}
            <Row title="Claims">
              {personas.map(({ key, standing }) => (
                <Cell key={key}>
                  <PersonaStatusBadge status={standing.status} />
                  <p className="mt-1 text-ink-2 text-sm">
                    {standing.claims === 0
                      ? 'No claims yet.'
                      : `${standing.counts.supported} of ${standing.claims} supported, ${standing.counts.contradicted} contradicted.`}
                  </p>
                  <p className="mt-0.5 text-ink-3 text-xs">{standing.why}</p>
                </Cell>
              ))}
            </Row>
            {sections.map(({ key, title, lines }) => (
              <Row key={key} title={title} note={alikeNote(lines)}>
                {personas.map((persona, place) => (
                  <Cell key={persona.key}>
                    <Lines lines={lines[place] ?? []} names={personas.map(({ name }) => name)} />
                  </Cell>
                ))}
              </Row>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="text-ink-3 text-xs">
        Underlined: what differs in lines that say nearly the same. Numbers are told apart where their 95% intervals do
        not touch.
      </p>
      <Overlaps comparison={comparison} />
    </div>
  );
}

function Row({ title, note, children }: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className="border-line border-b p-3 text-left align-top font-semibold text-sm">
        {title}
        {note && <p className="mt-0.5 font-normal text-ink-3 text-xs">{note}</p>}
      </th>
      {children}
    </tr>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return <td className="border-line border-b border-l p-3 align-top">{children}</td>;
}

function SizeRows({ personas }: Pick<PersonaComparison, 'personas'>) {
  return (
    <>
      <Row title="People" note="Exact.">
        {personas.map(({ key, size, segment }) => (
          <Cell key={key}>
            {size ? (
              <p className="font-semibold text-lg tabular-nums">{formatCount(size.member_count)}</p>
            ) : (
              <p className="text-ink-3">No behaviour yet.</p>
            )}
            {segment && (
              <p className="text-ink-3 text-xs">
                {segment.name} v{segment.version}
              </p>
            )}
          </Cell>
        ))}
      </Row>
      <Row title="Share" note="Of everybody who counts. Exact.">
        {personas.map(({ key, size }) => (
          <Cell key={key}>
            {size?.base_count && size.base_members !== null ? (
              <p className="tabular-nums">
                <b className="font-semibold text-lg">{formatShare(size.base_members / size.base_count)}</b>{' '}
                <span className="text-ink-3 text-xs">of {formatCount(size.base_count)}</span>
              </p>
            ) : (
              <p className="text-ink-3 text-sm">
                Not counted yet: their list is being written, or there is no segment.
              </p>
            )}
          </Cell>
        ))}
      </Row>
    </>
  );
}

function MetricRow({ row }: { row: PersonaComparison['metrics'][number] }) {
  const { metric, counts, of, readings, apart } = row;
  return (
    <Row
      title={metric.name}
      note={
        <>
          <span className="first-letter:uppercase inline-block">{counts}.</span> Key metric of{' '}
          {of.map(({ name }) => name).join(', ')}.
          {apart.map(({ more, less }) => (
            <span key={`${more.key} ${less.key}`} className="mt-1 block text-ink-2">
              {more.name} lies above {less.name}.
            </span>
          ))}
          {apart.length === 0 && <span className="mt-1 block">No two are clearly apart.</span>}
        </>
      }
    >
      {readings.map(({ members, reason }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reading belongs to the column it stands in.
        <Cell key={place}>
          {members?.kind === 'estimate' ? (
            <p className="tabular-nums">
              <b className="font-semibold text-lg">{metricValue(metric, members.value)}</b>{' '}
              <span className="text-ink-3 text-xs">{metricInterval(metric, members)}</span>
            </p>
          ) : (
            <p className="text-ink-3 text-sm">{reason ?? (members && `Not enough data: ${members.reason}`)}</p>
          )}
        </Cell>
      ))}
    </Row>
  );
}

type LinesProps = { lines: ComparedLine[]; names: string[] };

function Lines({ lines, names }: LinesProps) {
  if (lines.length === 0) return <p className="text-ink-3 text-sm">Nothing yet.</p>;
  return (
    <ul className="space-y-1.5 text-sm [overflow-wrap:anywhere]">
      {lines.map(({ parts, like }) => (
        <li key={parts.map(({ text }) => text).join('')}>
          {parts.map(({ text, differs }, place) => {
            const key = place;
            return differs ? (
              <mark
                key={key}
                className="bg-transparent text-ink underline decoration-2 decoration-accent underline-offset-2"
              >
                {text}
              </mark>
            ) : (
              <span key={key}>{text}</span>
            );
          })}
          {like.length > 0 && (
            <span className="ml-1.5 whitespace-nowrap rounded-sm bg-sunken px-1.5 py-0.5 text-ink-2 text-xs">
              as {like.map((place) => names[place]).join(' and ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many lines of a section somebody else says too. */
function alikeNote(lines: ComparedLine[][]): string | undefined {
  if (lines.filter((own) => own.length > 0).length < 2) return;
  const alike = lines.flat().filter(({ like }) => like.length > 0).length;
  if (alike === 0) return 'No two say the same.';
  return `${alike} of ${lines.flat().length} lines are said by others too.`;
}

function Overlaps({ comparison: { overlaps, overlap_days: days, remarks } }: { comparison: PersonaComparison }) {
  return (
    <section className="break-inside-avoid">
      <h2 className="font-serif text-heading">Whom they share</h2>
      <p className="text-ink-3 text-xs">Of those who did anything in the last {days} days.</p>
      <ul className="mt-1.5 space-y-1 text-sm">
        {overlaps.map(({ one, other, both, of_one: ofOne, of_other: ofOther }) => (
          <li key={`${one.key} ${other.key}`}>
            {both === 0 ? (
              <>
                {one.name} and {other.name} share nobody.
              </>
            ) : (
              <>
                <b className="font-semibold tabular-nums">{formatCount(both)}</b> are both {one.name} and {other.name}:{' '}
                {formatShare(both / ofOne)} of {one.name}, {formatShare(both / ofOther)} of {other.name}.
              </>
            )}
          </li>
        ))}
        {remarks.map((remark) => (
          <li key={remark} className="text-ink-3">
            {remark}
          </li>
        ))}
      </ul>
    </section>
  );
}
