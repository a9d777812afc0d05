import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'prisma/config';

const root = import.meta.dirname;

/** Prisma's own schema engine lands here when it could be downloaded; it is then the one to use. */
function hasGenuineEngine(): boolean {
  const files = readdirSync(join(root, 'node_modules/@prisma/engines'));
  return files.some((file) => file.startsWith('schema-engine-'));
}

// Read by the Prisma CLI right after this file, before it would download an engine.
if (process.env.PRISMA_SCHEMA_ENGINE_BINARY === undefined && !hasGenuineEngine()) {
  const standIn = join(root, 'prisma/schema-engine.mjs');
  chmodSync(standIn, 0o755);
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = standIn;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
