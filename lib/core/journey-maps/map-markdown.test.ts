import { describe, expect, it } from 'vitest';
import type { MetricReading } from '@/lib/core/claims/evidence';
import { funnelSteps } from '@/lib/core/funnels/funnel-steps';
import { emptyDictionary } from '@/lib/core/segments/dictionary';
import { evidenceLines } from './evidence-line';
import type { JourneyMap } from './journey-map';
import { JourneyContent } from './journey-map';
import { mapMarkdown } from './map-markdown';
import { sharedContent, sharedEvidence } from './shared-map';
import { stagesWithSteps, tiedStages } from './stage-numbers';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const metric = {
  kind: 'metric',
  name: 'Who shares',
  metric: { measure: 'share_who_did', event: 'shared', days: 30 },
  comparison: { against: 'others', operator: 'more' },
} as const;
const content = JourneyContent.parse({
  persona: 'maya',
  stages: [
    { id: 'a', name: 'Joins # us', event: { event: 'joined' } },
    { id: 'b', name: 'Shares', event: { event: 'shared' } },
  ],
  lanes: [
    { id: 'does', kind: 'actions', name: 'Does' },
    { id: 'feels', kind: 'emotion', name: 'Feels' },
  ],
  cells: [
    { id: 'a.does', stage: 'a', lane: 'does', text: 'Looks *around*.\nThen asks.', emotion: null },
    { id: 'a.feels', stage: 'a', lane: 'feels', text: '', emotion: -1 },
  ],
  evidence: [
    { id: id(1), cell: 'a.does', reference: { kind: 'quote', highlight: id(9) } },
    { id: id(2), cell: 'a.does', reference: metric },
  ],
});
const evidence: JourneyMap['evidence'] = content.evidence.map((one) => ({
  ...one,
  sentence: 'share who shared in 30 days',
  quote: null,
  missing: one.reference.kind === 'quote' ? 'This quote was deleted from the research.' : null,
}));
const at = '2026-01-02T00:00:00.000Z';
const map: JourneyMap = {
  ...{ key: 'way', name: 'The way', revision: 1, owner: null, archived_at: null, created_at: at, updated_at: at },
  ...{ persona: { key: 'maya', name: 'Maya', color: 1 }, tied_stages: 2, evidence_count: 2, content, evidence },
};
const event = (name: string) => ({ name, properties: [] });
const dictionary = { events: [event('joined'), event('shared')], traits: [], segments: [] };
const steps = funnelSteps({ counts: [40, 10], medians: [null, 5_400_000], p90s: [null, null] });
const stages = stagesWithSteps(tiedStages(content, dictionary).known, {
  steps,
  names: ['joined', 'shared'],
  profiles: 100,
});
const members = { kind: 'estimate', value: 0.5, low: 0.4, high: 0.6, confidence: 0.95, n: 100 } as const;
const reading: MetricReading = {
  ...{ segment: { key: 's', version: 1 }, as_of: at, known_at: at, members, others: members, difference: members },
  ...{ verdict: 'open', remark: null },
};
const numbers = {
  ...{ reason: null, about: null, segment: null, question: null, stages },
  readings: [{ evidence: id(2), reading, reason: null }],
};

describe('a map outside of the product', () => {
  it('is Markdown with its numbers, its moods, and evidence that is gone', () => {
    expect(mapMarkdown({ map, numbers, zone: 'UTC', at: Date.parse(at) })).toBe(`# The way

The journey of Maya.

## 1. Joins \\# us

40 profiles got here (40% [30.9%, 49.8%]); 30 profiles stopped here, the hardest step. Counted: joined.

**Does.** Looks \\*around\\*. Then asks.

- *This quote was deleted from the research.*
- Who shares: 50% [40%, 60%], share who shared in 30 days

**Feels.** Annoyed.

## 2. Shares

10 profiles got here (10% [5.5%, 17.4%]), half within 1.5 hours of the stage before. Counted: shared.

---
The way, read on 2 January 2026.
`);
  });

  it('shows a line for each piece, also for one that is gone', () => {
    expect(evidenceLines(evidence, numbers.readings)).toMatchObject([
      { words: 'This quote was deleted from the research.', isMissing: true },
      { words: 'Who shares', value: '50% [40%, 60%]', isMissing: false },
    ]);
  });

  it('leaves the workspace without events, and without quotes that may not', () => {
    const called = (name: string, events: { name: string; label?: string }[] = []) =>
      sharedEvidence(
        evidence.map((one) =>
          one.reference.kind === 'metric' ? { ...one, reference: { ...one.reference, name } } : one,
        ),
        numbers,
        { ...emptyDictionary, events: events.map((event) => ({ ...event, properties: [] })) },
      );
    const shares = { kind: 'number', cell: 'a.does', value: '50% [40%, 60%]' };
    expect(called('Who shares')).toEqual([{ ...shares, name: 'Who shares' }]);
    expect(called('shared', [{ name: 'shared', label: 'Shared a text' }])).toEqual([
      { ...shares, name: 'Shared a text' },
    ]);
    expect(called('shared', [{ name: 'shared' }])).toEqual([{ ...shares, name: 'A KPI' }]);
    expect(JSON.stringify(sharedContent(content))).not.toContain('joined');
  });
});
