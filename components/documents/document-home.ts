import type { z } from 'zod';

/** Where an open document lives: every shared part of a screen finds it by this. */
export type DocumentHome<Document> = {
  workspace: string;
  /** In the API: "journey-maps/maya". */
  path: string;
  schema: z.ZodType<Document>;
  /** In the cache. */
  queryKey: readonly unknown[];
};
