import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';

const optionalText = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional();

/** Everything that can be set from outside. The start script sets the addresses of the embedded servers here too. */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z
    .string()
    .min(1, 'is not set: it names the PostgreSQL server. `npm start` sets it for the embedded one.'),
  CLICKHOUSE_URL: z.url({
    protocol: /^https?$/,
    error: 'is not set to an http address: it names the ClickHouse server. `npm start` sets it for the embedded one.',
  }),
  DRAMATIS_DATA_DIR: z.string().min(1).default('.dramatis'),
  NEXTAUTH_SECRET: optionalText,
  NEXTAUTH_URL: optionalText,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DRAMATIS_SIGN_UP: z.enum(['open', 'invited'], { error: 'is "open" or "invited".' }).optional(),
  DRAMATIS_BOOTSTRAP_EMAIL: optionalText,
  DRAMATIS_BOOTSTRAP_PASSWORD: optionalText,
  DRAMATIS_BOOTSTRAP_WORKSPACE: optionalText,
  DRAMATIS_BOOTSTRAP_API_KEY: optionalText,
  DRAMATIS_WORKER: z.enum(['in-process', 'off'], { error: 'is "in-process" or "off".' }).default('in-process'),
});

export type Env = ReturnType<typeof readEnv>;

/** Throws one sentence per setting that cannot be used. */
export function readEnv(source: Record<string, string | undefined>) {
  const parsed = Environment.safeParse(source);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`Dramatis cannot start with these settings.\n- ${sentences.join('\n- ')}`);
  }
  const settings = parsed.data;
  const bootstrap = {
    email: settings.DRAMATIS_BOOTSTRAP_EMAIL,
    password: settings.DRAMATIS_BOOTSTRAP_PASSWORD,
    workspace: settings.DRAMATIS_BOOTSTRAP_WORKSPACE,
    apiKey: settings.DRAMATIS_BOOTSTRAP_API_KEY,
  };
  return {
    isDevelopment: settings.NODE_ENV === 'development',
    databaseUrl: settings.DATABASE_URL,
    clickhouseUrl: settings.CLICKHOUSE_URL,
    dataDir: resolve(/* turbopackIgnore: true */ settings.DRAMATIS_DATA_DIR),
    nextAuthSecret: settings.NEXTAUTH_SECRET,
    nextAuthUrl: settings.NEXTAUTH_URL,
    port: settings.PORT,
    bootstrap,
    /** Who was provisioned wants no strangers; everybody else starts open. */
    signUp: settings.DRAMATIS_SIGN_UP ?? (bootstrap.email === undefined ? 'open' : 'invited'),
    worker: settings.DRAMATIS_WORKER,
  } as const;
}

let known: Env | undefined;

/** The settings of this process, read at the first use, so that a build needs none. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
