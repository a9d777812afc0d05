import { describe, expect, it } from 'vitest';
import { emptyDictionary } from '@/lib/core/segments/dictionary';
import { daysWords } from './head-facts';
import { PlaybookContent } from './playbook';
import { playbookMarkdown } from './playbook-markdown';
import type { PlaybookNumbers } from './playbook-numbers';
import { outsideContent, sharedPage } from './shared-playbook';
import { showSections } from './show-sections';

const owner = '00000000-0000-4000-8000-000000000001';
const metric = { measure: 'share_who_did' as const, event: 'kept', days: 7 };
const content = PlaybookContent.parse({
  ...{ goal: 'Sell *more*.', occasion: 'new_market', from: '2027-03-01', to: '2027-03-31', owner },
  sections: [
    { id: 'why', kind: 'text', name: 'Why', text: 'First.\n\nSecond | third.' },
    { id: 'whom', kind: 'personas', name: 'Whom' },
    { id: 'what', kind: 'content', name: 'What', map: 'plan' },
    { id: 'where', kind: 'channels', name: 'Where' },
    { id: 'how', kind: 'kpis', name: 'How' },
    { id: 'try', kind: 'experiments', name: 'Try' },
  ],
  people: [{ id: 'whom.maya', section: 'whom', persona: 'maya' }],
  channels: [{ id: 'c', section: 'where', channel: 'News', persona: 'gone', message: 'Read it.', owner }],
  kpis: ['over', 'open', 'under'].map((id, at) => ({
    ...{ id, section: 'how', name: id, metric, target: [0.1, 0.22, 0.5][at] },
  })),
  experiments: [{ id: 'e', section: 'try', hypothesis: 'They stay.', state: 'done', outcome: 'They stayed.' }],
});

const card = {
  ...{ key: 'maya', name: 'Maya', role: 'the drafter', color: 2, portrait: '/p?r=1', need: 'An example first' },
  ...{ segment: { name: 'Payers', version: 3 }, size: { member_count: 1200, as_of: '2027-01-01T00:00:00Z' } },
  missing: null,
};
const source = { section: 'what', about: '', missing: 'The content map "The plan" was archived.', pieces: [] };
const owners = [{ id: owner, name: 'Ines' }];
const page = { content, cast: [card], sources: [source], owners };

const estimate = { kind: 'estimate' as const, value: 0.2, low: 0.15, high: 0.25, confidence: 0.95, n: 300 };
const reading = {
  as_of: '2027-01-01T00:00:00.000Z',
  now: estimate,
  before: { ...estimate, value: 0.1 },
  change: { ...estimate, low: 0.05, high: 0.15 },
  moved: 'up' as const,
};
const numbers: PlaybookNumbers = {
  kpis: ['over', 'open', 'under'].map((kpi) => ({ kpi, sentence: 'share who kept in 7 days', reading, reason: null })),
  personas: [
    {
      ...{ persona: 'maya', metric: { ...metric, name: 'Keeps' }, as_of: null, measured: null },
      reason: 'No event "kept" has come in. Choose another one.',
    },
  ],
};

const outside = {
  portraitOf: (persona: string) => `/share/${persona}`,
  dictionary: {
    ...emptyDictionary,
    events: [
      { name: 'kept', label: 'Kept a text', properties: [] },
      { name: 'opened_app', properties: [] },
    ],
  },
};

const playbook = {
  ...page,
  ...{ key: 'book', name: 'The book', revision: 1, owner: null, archived_at: null },
  ...{ created_at: '2027-01-01T00:00:00Z', updated_at: '2027-01-01T00:00:00Z' },
};

describe('a playbook in words', () => {
  it('holds a value against its target by the whole interval', () => {
    const rows = showSections(page, numbers).flatMap((section) => (section.kind === 'kpis' ? section.rows : []));
    expect(rows.map(({ standing, target }) => [standing, target])).toEqual([
      ['above', '10%'],
      ['around', '22%'],
      ['below', '50%'],
    ]);
    expect(rows[0]).toMatchObject({ value: '20% [15%, 25%]', note: 'up from 10% in the 7 days before' });
  });

  it('keeps the name of who is gone, and says what cannot be shown', () => {
    const shown = showSections(page);
    expect(shown[3]).toMatchObject({ rows: [{ who: 'gone', owner: 'Ines' }] });
    expect(shown[2]).toMatchObject({ missing: source.missing, rows: [] });
    expect(shown[4]).toMatchObject({ rows: [{ value: null, note: null, standing: null }, {}, {}] });
  });

  it('shows outside no member, no event and no sentence that names one', () => {
    const shared = sharedPage(page, numbers, outside);
    const text = JSON.stringify(shared);
    expect(text).not.toMatch(/Ines|kept in|No event|00000000-0000|The plan/);
    expect(text).toContain('/share/maya');
    expect(shared.facts).toEqual(['A new market', '1 March 2027 to 31 March 2027']);
    expect(shared.sections[4]).toMatchObject({ rows: [{ value: '20% [15%, 25%]', counts: null }, {}, {}] });
    expect(shared.sections[2]).toMatchObject({ missing: null, about: 'Nothing can be shown here now.', rows: [] });
  });

  it('shows outside nobody who left the stage', () => {
    const left = { ...page, cast: [{ ...card, missing: 'This persona was archived.' }] };
    expect(outsideContent(left).people).toEqual([]);
    expect(sharedPage(left, numbers, outside).sections[1]).toMatchObject({ rows: [] });
  });

  it('calls a number outside as the dictionary does, never by the name of an event', () => {
    const [first, second, third] = content.kpis;
    const named = [
      { ...first, name: 'kept' },
      { ...second, name: 'opened_app' },
      { ...third, name: 'Comes back' },
    ];
    const raw = { ...page, content: PlaybookContent.parse({ ...content, kpis: named }) };
    const counted = {
      ...numbers,
      personas: numbers.personas.map((one) => ({ ...one, metric: { ...metric, name: 'kept' } })),
    };
    const shared = sharedPage(raw, counted, outside);
    expect(shared.sections[4]).toMatchObject({
      rows: [{ name: 'Kept a text' }, { name: 'A KPI' }, { name: 'Comes back' }],
    });
    expect(shared.sections[1]).toMatchObject({ rows: [{ metric: { name: 'Kept a text' } }] });
  });

  it('is a Markdown file in its order, where nothing that people wrote is markup', () => {
    const text = playbookMarkdown({ playbook, numbers, zone: 'Europe/Berlin', at: Date.parse('2027-01-02T00:00:00Z') });
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# The book',
      '## 1. Why',
      '## 2. Whom',
      '## 3. What',
      '## 4. Where',
      '## 5. How',
      '## 6. Try',
    ]);
    expect(text).toContain('Sell \\*more\\*.');
    expect(text).toContain('First.\n\nSecond \\| third.');
    expect(text).toContain(
      '- **Maya**: the drafter; Payers v3; 1,200 profiles; needs: An example first; Keeps: No event',
    );
    expect(text).toContain(
      '| over | Everybody | 20% \\[15%, 25%\\], up from 10% in the 7 days before | 10%, above it |',
    );
    expect(text).toContain('| They stay. | Everybody |  |  |  | Done | They stayed. |');
    expect(text).toContain('read on 2 January 2027.');
  });

  it('writes the days that are set', () => {
    expect(daysWords({ from: null, to: null })).toBeNull();
    expect(daysWords({ from: '2027-03-01', to: null })).toBe('from 1 March 2027');
    expect(daysWords({ from: null, to: '2027-03-01' })).toBe('until 1 March 2027');
  });
});
