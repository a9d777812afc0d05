import { type Occasion, type PlaybookContent, personId, PlaybookContent as Schema, type SectionKind } from './playbook';

/** What a playbook begins with. */
export type PlaybookTemplate = { id: string; name: string; description: string; content: PlaybookContent };

type Begun = [kind: SectionKind, name: string];

function template(
  id: string,
  words: { name: string; description: string },
  occasion: Occasion,
  sections: Begun[],
): PlaybookTemplate {
  const content = Schema.parse({
    occasion,
    sections: sections.map(([kind, name], place) => ({ id: `${kind}-${place + 1}`, kind, name })),
  });
  return { id, ...words, content };
}

export const playbookTemplates: readonly PlaybookTemplate[] = [
  template(
    'launch',
    { name: 'A launch', description: 'Why now, for whom, what we show them where, and how we know that it worked.' },
    'launch',
    [
      ['text', 'Why now'],
      ['personas', 'Whom it is for'],
      ['content', 'What we show them'],
      ['channels', 'Where they hear of it'],
      ['kpis', 'How we know that it worked'],
      ['experiments', 'What we try first'],
      ['text', 'If it goes wrong'],
    ],
  ),
  template(
    'new-market',
    {
      name: 'A new market',
      description: 'Whom we find there, what is different about them, and what we try before we commit.',
    },
    'new_market',
    [
      ['text', 'What we believe of this market'],
      ['personas', 'Whom we expect to find'],
      ['experiments', 'What we try before we commit'],
      ['channels', 'Where we reach them'],
      ['content', 'What has to be said in their words'],
      ['kpis', 'When we go on, and when we stop'],
    ],
  ),
  template('empty', { name: 'From nothing', description: 'Your own sections.' }, 'launch', []),
];

/** What a template makes for these personas: they stand on cards in its first section for them, or in one of their own. */
export function beginPlaybook({ content }: PlaybookTemplate, personas: readonly string[]): PlaybookContent {
  if (personas.length === 0) return content;
  const own = { id: 'personas-1', kind: 'personas' as const, name: 'Whom it is for', text: '' };
  const place = content.sections.find(({ kind }) => kind === 'personas');
  const sections = place ? content.sections : [own, ...content.sections];
  const section = (place ?? own).id;
  return {
    ...content,
    sections,
    people: personas.map((persona) => ({ id: personId(section, persona), section, persona })),
  };
}
