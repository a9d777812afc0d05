import { z } from 'zod';

/** Names one thing of the workspace. */
export const ById = z.strictObject({ id: z.uuid() });
export type ById = z.infer<typeof ById>;
