import { describeApi, type OpenApiDocument } from '@/lib/server/openapi';
import { version } from '@/package.json';

/** Every route of the API: a new file is in here without being named. */
const modules = import.meta.glob(['../**/route.ts', '!./route.ts']);

let made: Promise<OpenApiDocument> | undefined;

/** Made at the first request: the routes do not change while the server runs. */
export function apiDocument(): Promise<OpenApiDocument> {
  made ??= describeApi(modules, version);
  return made;
}
