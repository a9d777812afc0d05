import { counted } from '@/lib/core/claims/write-words';
import { escapeMarkdown } from '@/lib/core/escape-markdown';
import { kpiWords } from '@/lib/core/kpis/kpi-reading';
import { writeDay } from '@/lib/core/write-day';
import type { ContentItem, ContentMap } from './content-map';
import { type ContentNumbers, metricOf } from './kpi-numbers';
import { stateWords } from './state-words';

type Page = { map: ContentMap; numbers: ContentNumbers; zone: string; at: number };

/** A content map as Markdown: a chapter per stage, in it each persona's pieces, and what is missing at the end. */
export function contentMarkdown({ map, numbers, zone, at }: Page): string {
  const { content, personas, check } = map;
  const who = personas.map(({ name }) => escapeMarkdown(name)).join(' and ');
  const blocks = [
    `# ${escapeMarkdown(map.name)}`,
    who ? `Content for ${who}: ${counted(content.items.length, 'piece')}.` : 'Content for nobody yet.',
    ...content.stages.flatMap((stage, place) => [
      `## ${place + 1}. ${escapeMarkdown(stage.name)}`,
      ...content.personas.flatMap(({ id }) => {
        const name = personas.find(({ key }) => key === id)?.name ?? id;
        const mine = content.items.filter((item) => item.persona === id && item.stage === stage.id);
        const lines = mine.map((item) => itemLine(item, map, numbers));
        return [`### ${escapeMarkdown(name)}`, lines.length > 0 ? lines.join('\n') : 'Nothing yet.'];
      }),
    ]),
    ...listBlock('What is missing', [...check.holes.map(({ sentence }) => sentence), ...check.remarks]),
    ...listBlock(
      'What looks the same',
      check.duplicates.map(({ sentence }) => sentence),
    ),
    ...listBlock(
      'Reviews that are due',
      check.overdue.map(({ sentence }) => sentence),
    ),
    `---\n${escapeMarkdown(map.name)}, read on ${writeDay(at, zone)}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const listBlock = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')];

function itemLine(item: ContentItem, { owners }: ContentMap, numbers: ContentNumbers): string {
  const owner = owners.find(({ id }) => id === item.owner)?.name;
  const about = [
    [item.type, item.channel].filter((text) => text !== '').join(', '),
    stateWords[item.state],
    owner ? `kept by ${owner}` : '',
    item.review === null ? '' : `review by ${item.review}`,
  ].filter((text) => text !== '');
  const more = [
    item.need === '' ? '' : `For the need: ${item.need}.`,
    item.objection === '' ? '' : `Answers: "${item.objection}".`,
    kpiLine(item, numbers),
  ].filter((text) => text !== '');
  return [
    `- **${escapeMarkdown(item.title)}** (${escapeMarkdown(about.join('; '))})`,
    ...more.map((text) => `  ${escapeMarkdown(text)}`),
  ].join('\n');
}

function kpiLine({ id, kpi }: ContentItem, { items }: ContentNumbers): string {
  if (!kpi) return '';
  const read = items.find(({ item }) => item === id);
  const value =
    kpi.metric && read?.reading ? kpiWords(metricOf(kpi.metric), read.reading) : (read?.reason ?? 'not read');
  return `${kpi.name}: ${value}`;
}
