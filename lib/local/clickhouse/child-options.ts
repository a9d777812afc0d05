import { z } from 'zod';

/** What the ClickHouse child is told by its launcher. Sizes in bytes. */
export const ChildOptions = z.strictObject({
  dataDirectory: z.string(),
  runDirectory: z.string(),
  postgresDirectory: z.string().optional(),
  port: z.number().int().min(0).max(65_535),
  token: z.string().min(16),
  maxServerMemoryBytes: z.number().int().positive(),
});
export type ChildOptions = z.infer<typeof ChildOptions>;

/** Where a running ClickHouse child can be reached. Kept between starts, so that the address stays. */
export const ClickHouseState = z.object({
  pid: z.number().int(),
  began: z.string(),
  port: z.number().int(),
  token: z.string(),
});
export type ClickHouseState = z.infer<typeof ClickHouseState>;
