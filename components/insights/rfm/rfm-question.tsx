'use client';

import { EventField } from '@/components/insights/event-field';
import { FilterField } from '@/components/insights/filter-field';
import { QuestionRow } from '@/components/insights/question-row';
import { FrequencyField } from '@/components/insights/rfm/frequency-field';
import { SplitField } from '@/components/insights/split-field';
import { MomentToken } from '@/components/rule-builder/moment-token';
import { PropertyPicker } from '@/components/rule-builder/property-picker';
import { WindowToken } from '@/components/rule-builder/window-token';
import { Button } from '@/components/ui/button';
import { useZone } from '@/components/ui/clock';
import { isoDay } from '@/components/ui/format-time';
import { Select } from '@/components/ui/select';
import { type RfmQuery, RfmWindow } from '@/lib/core/rfm/rfm';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type RfmQuestionProps = {
  query: RfmQuery;
  dictionary: Dictionary;
  /** The day the answer looks from, as long as nobody chose one. */
  asOf: string | undefined;
  onChange: (query: RfmQuery) => void;
};

const scoreCounts = [2, 3, 4, 5].map((n) => ({ value: String(n), label: `1 to ${n}` }));

/** Who is a customer, what their times and amounts are, over which time, and in how many scores. */
export function RfmQuestion({ query, dictionary, asOf, onChange }: RfmQuestionProps) {
  const zone = useZone();
  const change = (part: Partial<RfmQuery>) => onChange({ ...query, ...part });
  const { event, property, frequency, window, scores } = query;
  return (
    <>
      <QuestionRow label="Customers">
        <EventField
          key={event}
          label="Event"
          value={query}
          onChange={(choice) => change({ event: choice.event ?? event, where: choice.where })}
        />
        <span className="text-ink-2">worth</span>
        <PropertyPicker
          label="Amount"
          event={event}
          types={['number']}
          value={property}
          onChange={(name) => change({ property: name })}
        />
        <span className="text-ink-2">and one time is</span>
        <FrequencyField event={event} value={frequency} onChange={(next) => change({ frequency: next })} />
      </QuestionRow>
      <QuestionRow label="Over">
        <WindowToken
          sameForAll
          value={window}
          onChange={(next) => {
            const same = RfmWindow.safeParse(next).data;
            if (same) change({ window: same });
          }}
        />
        <span className="text-ink-2">as of</span>
        <MomentToken
          label="As of"
          value={query.as_of ?? (asOf && isoDay(asOf, zone))}
          onChange={(moment) => change({ as_of: moment })}
        />
        {query.as_of !== undefined && (
          <Button variant="ghost" size="sm" onClick={() => change({ as_of: undefined })}>
            Now again
          </Button>
        )}
        <span className="text-ink-2">in scores from</span>
        <Select
          look="token"
          aria-label="Scores"
          value={String(scores.n)}
          options={scoreCounts}
          onValueChange={(n) =>
            Number(n) !== scores.n && change({ scores: { method: 'quantile', n: Number(n) }, groups: undefined })
          }
        />
      </QuestionRow>
      <QuestionRow label="Of">
        <FilterField dictionary={dictionary} value={query.filter} onChange={(filter) => change({ filter })} />
        <span className="text-ink-2">split by</span>
        <SplitField dictionary={dictionary} value={query.split} onChange={(split) => change({ split })} />
      </QuestionRow>
    </>
  );
}
