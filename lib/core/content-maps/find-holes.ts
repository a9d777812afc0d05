import type { ContentHole, PersonaAsks } from './content-check';
import type { ContentItem, ContentPlan, ContentStage, ContentState } from './content-map';
import { comparable, saysTheSame } from './plain-words';

export const isReady = (state: ContentState): boolean => state === 'approved' || state === 'live';
const isOnTheWay = (state: ContentState): boolean => !isReady(state) && state !== 'retired';

/**
 * Each need of a persona with the stages where nothing for it is approved or live, and each objection that nothing
 * approved or live answers. A persona without needs is looked at by stage alone.
 */
export function findHoles(plan: ContentPlan, asks: readonly PersonaAsks[]): ContentHole[] {
  return plan.personas.flatMap(({ id }) => {
    const persona = asks.find(({ key }) => key === id);
    const mine = plan.items.filter((item) => item.persona === id);
    if (!persona) return [];
    return [
      ...needsOf(persona, mine).flatMap((need) => holeOf(persona, need, mine, plan.stages)),
      ...objectionsOf(persona, mine).flatMap((objection) => unanswered(persona, objection, mine)),
    ];
  });
}

/** Those of the card, then those that pieces name besides; null stands for the stage as a whole. */
function needsOf({ needs }: PersonaAsks, mine: readonly ContentItem[]): (string | null)[] {
  const named = distinct([...needs, ...mine.filter(isAsked).map(({ need }) => need)]);
  return named.length === 0 ? [null] : named;
}

const objectionsOf = ({ objections }: PersonaAsks, mine: readonly ContentItem[]): string[] =>
  distinct([...objections, ...mine.filter(isAsked).map(({ objection }) => objection)]);

const isAsked = ({ state }: ContentItem): boolean => state !== 'retired';

function distinct(texts: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const key = comparable(text);
    if (key !== '' && !seen.has(key)) seen.set(key, text.trim());
  }
  return [...seen.values()];
}

function holeOf(
  persona: PersonaAsks,
  need: string | null,
  mine: readonly ContentItem[],
  stages: readonly ContentStage[],
): ContentHole[] {
  const forIt = mine.filter((item) => need === null || saysTheSame(item.need, need));
  const inStage = (stage: ContentStage, fits: (state: ContentState) => boolean): boolean =>
    forIt.some((item) => item.stage === stage.id && fits(item.state));
  const missing = stages.filter((stage) => !inStage(stage, isReady));
  if (missing.length === 0) return [];
  const coming = missing.filter((stage) => inStage(stage, isOnTheWay));
  const where = missing.length === stages.length ? 'at any stage' : `in ${named(missing)}`;
  const what = need === null ? `For ${persona.name} nothing` : `${persona.name} needs "${withoutStop(need)}": nothing`;
  return [
    {
      kind: need === null ? 'stage' : 'need',
      persona: persona.key,
      about: need,
      stages: missing.map(({ id }) => id),
      on_the_way: coming.map(({ id }) => id),
      sentence: `${what} is approved or live ${where}.${coming.length > 0 ? ` Something is on its way in ${named(coming)}.` : ''}`,
    },
  ];
}

function unanswered(persona: PersonaAsks, objection: string, mine: readonly ContentItem[]): ContentHole[] {
  const answers = mine.filter((item) => saysTheSame(item.objection, objection));
  if (answers.some(({ state }) => isReady(state))) return [];
  const coming = answers.filter(({ state }) => isOnTheWay(state));
  const onTheWay = [...new Set(coming.map(({ stage }) => stage))];
  const more = coming.length > 0 ? ` On its way: ${coming.map(({ title }) => `"${title}"`).join(', ')}.` : '';
  return [
    {
      kind: 'objection',
      persona: persona.key,
      about: objection,
      stages: [],
      on_the_way: onTheWay,
      sentence: `Nothing approved or live answers ${persona.name} saying "${withoutStop(objection)}".${more}`,
    },
  ];
}

const withoutStop = (text: string): string => text.replace(/\.+$/, '');

/** "A", "A and B", "A, B and C". */
function named(stages: readonly ContentStage[]): string {
  const names = stages.map(({ name }) => `"${name}"`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
