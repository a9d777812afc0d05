import { z } from 'zod';

/** What a team believes of a persona, how it will find out, and what came of it. The number is the persona's key metric. */
export const Hypothesis = z.strictObject({
  belief: z.string().trim().min(1, 'Say what you believe.').max(600),
  /** How it will be tested, and by when. */
  test: z.string().trim().max(600).default(''),
  outcome: z.enum(['open', 'held', 'failed']).default('open'),
  result: z.string().trim().max(1000).default(''),
  objective: z
    .strictObject({
      title: z.string().trim().min(1).max(160),
      url: z.url({ protocol: /^https?$/, error: 'A link begins with https:// or http://.' }).max(500),
    })
    .nullable()
    .default(null),
});
export type Hypothesis = z.infer<typeof Hypothesis>;
