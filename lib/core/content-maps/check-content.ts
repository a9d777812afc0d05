import { counted } from '@/lib/core/claims/write-words';
import { exactMs } from '@/lib/core/exact-time';
import type { ContentCheck, OverdueReview, PersonaAsks } from './content-check';
import type { ContentPlan } from './content-map';
import { findDuplicates } from './find-duplicates';
import { findHoles } from './find-holes';

/** What is missing on a map, there twice, or due; `today` is the day in the workspace. */
export function checkContent(plan: ContentPlan, asks: readonly PersonaAsks[], today: string): ContentCheck {
  return {
    holes: findHoles(plan, asks),
    duplicates: findDuplicates(plan, asks),
    overdue: overdueReviews(plan, today),
    remarks: remarksOn(plan, asks),
  };
}

/** Longest overdue first. What is retired is never due. */
function overdueReviews({ items }: ContentPlan, today: string): OverdueReview[] {
  return items
    .flatMap(({ id, title, review, state }) => {
      if (review === null || state === 'retired') return [];
      const days = (Date.parse(today) - Date.parse(review)) / exactMs.day;
      if (days <= 0) return [];
      return [{ item: id, days, sentence: `"${title}" was to be reviewed ${counted(days, 'day')} ago.` }];
    })
    .toSorted((a, b) => b.days - a.days);
}

function remarksOn({ personas, stages }: ContentPlan, asks: readonly PersonaAsks[]): string[] {
  if (personas.length === 0) return ['Choose whom this map is for, and it says what is missing.'];
  if (stages.length === 0) return ['Add a stage, and the map says what is missing in it.'];
  return personas.flatMap(({ id }) => {
    const persona = asks.find(({ key }) => key === id);
    if (!persona) return [`The persona "${id}" is no longer in this workspace: what they need is not known.`];
    return [
      ...(persona.needs.length === 0
        ? [`The card of ${persona.name} names no needs yet, so holes are looked for by stage only.`]
        : []),
      ...(persona.objections.length === 0
        ? [`The card of ${persona.name} names no objections yet, so nothing says which ones are unanswered.`]
        : []),
    ];
  });
}
