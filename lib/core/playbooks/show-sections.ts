import { unreachable } from '@/lib/core/errors';
import { changeWords, valueWords, writeValue } from '@/lib/core/kpis/kpi-reading';
import { eventMetricOf } from '@/lib/core/personas/event-metric';
import type { Playbook, PlaybookContent, RowOf, Section } from './playbook';
import type { PlaybookNumbers } from './playbook-numbers';
import type { ShownChannel, ShownExperiment, ShownKpi, ShownPerson, ShownSection } from './shown-section';

type Page = Pick<Playbook, 'content' | 'cast' | 'sources' | 'owners'>;

/** A page in words, in its order. `numbers` are undefined where none are read. */
export function showSections(page: Page, numbers?: PlaybookNumbers): ShownSection[] {
  return page.content.sections.map((section) => showSection(section, page, numbers));
}

function showSection(section: Section, page: Page, numbers?: PlaybookNumbers): ShownSection {
  const { id, name, text } = section;
  const words = { id, name, text };
  const { content } = page;
  switch (section.kind) {
    case 'text':
      return { ...words, kind: 'text' };
    case 'personas':
      return { ...words, kind: 'personas', rows: within(id, content.people).map(showPerson(page, numbers)) };
    case 'content':
      return { ...words, kind: 'content', ...sourceOf(id, page) };
    case 'channels':
      return { ...words, kind: 'channels', rows: within(id, content.channels).map(showChannel(page)) };
    case 'kpis':
      return { ...words, kind: 'kpis', rows: within(id, content.kpis).map(showKpi(page, numbers)) };
    case 'experiments':
      return { ...words, kind: 'experiments', rows: within(id, content.experiments).map(showExperiment(page)) };
    default:
      return unreachable(section);
  }
}

const within = <Row extends { section: string }>(section: string, rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.section === section);

function sourceOf(section: string, { sources }: Page) {
  const source = sources.find((one) => one.section === section);
  return { about: source?.about ?? '', missing: source?.missing ?? null, rows: source?.pieces ?? [] };
}

const nameIn = ({ cast }: Page, persona: string | null): string =>
  persona === null ? 'Everybody' : (cast.find(({ key }) => key === persona)?.name ?? persona);

export function ownerIn({ owners }: Pick<Page, 'owners'>, owner: string | null): string {
  if (owner === null) return '';
  return owners.find(({ id }) => id === owner)?.name ?? 'Somebody who left';
}

const unknown = (key: string): Omit<ShownPerson, 'id' | 'metric'> => ({
  key,
  ...{ name: key, role: '', color: 1, portrait: null, need: null, segment: null, size: null, missing: null },
});

const showPerson =
  (page: Page, numbers?: PlaybookNumbers) =>
  ({ id, persona }: RowOf<'people'>): ShownPerson => {
    const read = numbers?.personas.find((one) => one.persona === persona);
    const value = read?.measured ? valueWords(eventMetricOf(read.metric), read.measured) : null;
    const short = read?.measured?.kind === 'not_enough_data' ? read.measured.reason : null;
    return {
      ...(page.cast.find(({ key }) => key === persona) ?? unknown(persona)),
      id,
      metric: read ? { name: read.metric.name, value, reason: read.reason ?? short } : null,
    };
  };

const showChannel =
  (page: Page) =>
  ({ id, channel, persona, message, owner, when }: RowOf<'channels'>): ShownChannel => ({
    ...{ id, channel, message, when },
    who: nameIn(page, persona),
    owner: ownerIn(page, owner),
  });

const showKpi =
  (page: Page, numbers?: PlaybookNumbers) =>
  ({ id, name, metric, persona, target }: RowOf<'kpis'>): ShownKpi => {
    const read = numbers?.kpis.find(({ kpi }) => kpi === id);
    const reading = metric && read?.reading;
    const now = reading ? reading.now : null;
    return {
      ...{ id, name, who: nameIn(page, persona) },
      counts: read?.sentence ?? null,
      value: metric && now && valueWords(metric, now),
      note: reading ? noteOn(metric, reading) : (read?.reason ?? null),
      as_of: reading?.as_of ?? null,
      target: metric && target !== null ? writeValue(metric, target) : null,
      standing: now && target !== null ? standingOf(now, target) : null,
    };
  };

type Metric = NonNullable<RowOf<'kpis'>['metric']>;
type Reading = Parameters<typeof changeWords>[1];

const noteOn = (metric: Metric, reading: Reading): string | null =>
  reading.now.kind === 'not_enough_data' ? `Not enough data: ${reading.now.reason}` : changeWords(metric, reading);

function standingOf(now: Reading['now'], target: number): ShownKpi['standing'] {
  if (now.kind !== 'estimate') return null;
  if (now.low > target) return 'above';
  return now.high < target ? 'below' : 'around';
}

const showExperiment =
  (page: Page) =>
  ({ section: _, persona, ...experiment }: PlaybookContent['experiments'][number]): ShownExperiment => ({
    ...experiment,
    who: nameIn(page, persona),
  });
