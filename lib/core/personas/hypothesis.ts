import { z } from 'zod';

const Objective = z.strictObject({
  title: z.string().trim().min(1).max(160),
  url: z.url({ protocol: /^https?$/, error: 'A link begins with https:// or http://.' }).max(500),
});
type Objective = z.infer<typeof Objective>;

/** What a team believes of a persona, how it will find out, and what came of it. The number is the persona's key metric. */
export const Hypothesis = z.strictObject({
  belief: z.string().trim().min(1, 'Say what you believe.').max(600),
  /** How it will be tested, and by when. */
  test: z.string().trim().max(600).default(''),
  outcome: z.enum(['open', 'held', 'failed']).default('open'),
  result: z.string().trim().max(1000).default(''),
  objective: Objective.nullable().default(null),
});
export type Hypothesis = z.infer<typeof Hypothesis>;

/** An objective as it was typed: a link alone is its own title, a title alone is refused, and nothing is none. */
export function readObjective(title: string, url: string): { objective: Objective | null } | { error: string } {
  if (url !== '') return { objective: { title: title || url, url } };
  return title === '' ? { objective: null } : { error: 'Add the link to the objective, or leave both out.' };
}
