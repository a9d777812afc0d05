import { z } from 'zod';

/** Writers of events share this lock from check to acknowledgement; held alone, nothing is half written. */
export const everyWriter = 72_707_370;

const Table = z.object({ name: z.string(), columns: z.array(z.string()) });

/** The first entry of a backup: what is in it and which migrations it was made under. */
export const Manifest = z.object({
  format: z.literal(1),
  made_at: z.iso.datetime(),
  migrations: z.object({ postgresql: z.array(z.string()), clickhouse: z.array(z.string()) }),
  postgresql: z.array(Table),
  clickhouse: z.array(Table),
});
export type Manifest = z.infer<typeof Manifest>;
export type ManifestTable = z.infer<typeof Table>;

/** The last entry: how many rows each table had. Its being there says that the backup is whole. */
export const BackupEnd = z.object({ rows: z.record(z.string(), z.number().int()) });
export type BackupEnd = z.infer<typeof BackupEnd>;
