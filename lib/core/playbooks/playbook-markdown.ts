import { counted } from '@/lib/core/claims/write-words';
import { stateNames } from '@/lib/core/content-maps/state-words';
import { unreachable } from '@/lib/core/errors';
import { escapeMarkdown } from '@/lib/core/escape-markdown';
import { writeDay } from '@/lib/core/write-day';
import { headFacts } from './head-facts';
import type { Playbook } from './playbook';
import type { PlaybookNumbers } from './playbook-numbers';
import { stateWords } from './playbook-words';
import { showSections } from './show-sections';
import type { ShownKpi, ShownPerson, ShownSection } from './shown-section';

type Page = { playbook: Playbook; numbers: PlaybookNumbers; zone: string; at: number };

/** A playbook as Markdown: a chapter per section in its order, rows as tables, with its numbers of now. */
export function playbookMarkdown({ playbook, numbers, zone, at }: Page): string {
  const { name, content } = playbook;
  const blocks = [
    `# ${escapeMarkdown(name)}`,
    ...(content.goal === '' ? [] : [paragraphs(content.goal)]),
    headFacts(playbook).map(escapeMarkdown).join(' · '),
    ...showSections(playbook, numbers).flatMap((section, place) => [
      `## ${place + 1}. ${escapeMarkdown(section.name)}`,
      ...(section.text === '' ? [] : [paragraphs(section.text)]),
      ...bodyOf(section),
    ]),
    `---\n${escapeMarkdown(name)}, read on ${writeDay(at, zone)}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Empty lines part paragraphs, as they were written. */
const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(escapeMarkdown)
    .join('\n\n');

function bodyOf(section: ShownSection): string[] {
  switch (section.kind) {
    case 'text':
      return [];
    case 'personas':
      return [orNothing(section.rows.map(personLine).join('\n'))];
    case 'content': {
      const { about, missing, rows } = section;
      const cells = rows.map((one) => [
        one.title,
        one.persona,
        one.stage,
        one.type,
        one.channel,
        stateNames[one.state],
      ]);
      const head = ['Piece', 'For', 'Stage', 'Type', 'Channel', 'State'];
      return [escapeMarkdown(missing ?? about), ...(missing === null ? [table(head, cells)] : [])];
    }
    case 'channels':
      return [
        table(
          ['Channel', 'For', 'Message', 'Owner', 'When'],
          section.rows.map(({ channel, who, message, owner, when }) => [channel, who, message, owner, when]),
        ),
      ];
    case 'kpis':
      return [table(['KPI', 'For', 'Now', 'Target', 'Counted'], section.rows.map(kpiCells))];
    case 'experiments':
      return [
        table(
          ['Hypothesis', 'For', 'Tried', 'Judged by', 'Start', 'State', 'What came out'],
          section.rows.map((one) => [
            one.hypothesis,
            one.who,
            one.tried,
            one.measure,
            one.start ?? '',
            stateWords[one.state],
            one.outcome,
          ]),
        ),
      ];
    default:
      return unreachable(section);
  }
}

const orNothing = (text: string): string => text || 'Nothing yet.';

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return 'Nothing yet.';
  const line = (cells: string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function personLine({ name, role, segment, size, need, metric, missing }: ShownPerson): string {
  const about = [
    role,
    segment && `${segment.name} v${segment.version}`,
    size && counted(size.member_count, 'profile'),
    need && `needs: ${need}`,
    metric && `${metric.name}: ${metric.value ?? metric.reason ?? 'not read'}`,
    missing,
  ].filter((part) => part);
  return `- **${escapeMarkdown(name)}**${about.length > 0 ? `: ${escapeMarkdown(about.join('; '))}` : ''}`;
}

const standingWords = { above: 'above it', below: 'below it', around: 'around it' } as const;

function kpiCells({ name, who, counts, value, note, target, standing }: ShownKpi): string[] {
  const now = [value, note].filter((part) => part !== null).join(', ') || 'not read';
  const goal = target === null ? '' : [target, standing && standingWords[standing]].filter(Boolean).join(', ');
  return [name, who, now, goal, counts ?? ''];
}
