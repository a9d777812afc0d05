#!/usr/bin/env node
// Stands in for Prisma's schema engine where its binary could not be fetched: the same engine, compiled to
// WebAssembly, behind the line-based JSON-RPC that the Prisma CLI speaks. prisma.config.ts decides when it is used.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const connectionRefused = 'P1001';
const databaseMissing = 'P1003';
const oid = { char: 18, name: 19 };

/** A panic of the engine reaches us only through this global; without it the process would end without a word. */
const panics = {
  message: '',
  get() {
    return this.message;
  },
  set_message(text) {
    this.message = text;
  },
};
globalThis.PRISMA_WASM_PANIC_REGISTRY = panics;

function argument(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function allArguments(name) {
  return process.argv.flatMap((text, at) => (process.argv[at - 1] === name ? [text] : []));
}

function loadEngine() {
  const path = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')).replace(
    /\.js$/,
    '.wasm',
  );
  const module = new WebAssembly.Module(readFileSync(path));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The connection settings of a URL, with Prisma's `schema` parameter taken out, for any database of that server. */
function settingsOf(url, database) {
  const address = new URL(url.replace('@/', '@localhost/'));
  const socketDirectory = address.searchParams.get('host');
  return {
    host: socketDirectory ?? decodeURIComponent(address.hostname),
    port: Number(address.port || address.searchParams.get('port') || 5432),
    user: decodeURIComponent(address.username) || undefined,
    password: decodeURIComponent(address.password) || undefined,
    database: database ?? decodeURIComponent(address.pathname.slice(1)),
    ssl: ['require', 'verify-full'].includes(address.searchParams.get('sslmode')) || undefined,
  };
}

function schemaOf(url) {
  return new URL(url.replace('@/', '@localhost/')).searchParams.get('schema') ?? 'public';
}

/** The adapter has no mapping for `"char"`, which the catalogue is full of; and Text makes the engine panic. */
function readsCharColumns(queryable) {
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async (query) => {
    const result = await queryable.performIO(query);
    const isChar = result.fields.map((field) => field.dataTypeID === oid.char);
    const fields = result.fields.map((field, i) => ({
      name: field.name,
      dataTypeID: isChar[i] ? oid.name : field.dataTypeID,
    }));
    const answered = Object.create(queryable, { performIO: { value: async () => ({ ...result, fields }) } });
    const answer = await queryRaw.call(answered, query);
    answer.columnTypes = answer.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type));
    return answer;
  };
  return queryable;
}

/** Repairs what the adapter does to migrations: it would cut a script at every semicolon, even inside a function. */
function fitForMigrations(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => readsCharColumns(await startTransaction(level));
  return readsCharColumns(adapter);
}

async function connect(settings, schema) {
  return fitForMigrations(await new PrismaPg({ ...settings, max: 4 }, { schema }).connect());
}

async function administrate(url, sql) {
  const client = new pg.Client(settingsOf(url, 'postgres'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The shadow settings are built here, never derived from a connection string, so that a shadow is never the real one. */
async function connectToShadow(datasource) {
  if (datasource.shadowDatabaseUrl) {
    return connect(settingsOf(datasource.shadowDatabaseUrl), schemaOf(datasource.shadowDatabaseUrl));
  }
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  await administrate(datasource.url, `CREATE DATABASE "${name}"`);
  const shadow = await connect(settingsOf(datasource.url, name), 'public');
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await administrate(datasource.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  };
  return shadow;
}

/** Comparing two schema files needs no database, but the engine asks one for its version before it listens. */
function answersOnlyItsVersion(adapter) {
  adapter.queryRaw = ({ sql }) => {
    if (!sql.includes('server_version_num')) throw new Error('No database address: set DATABASE_URL.');
    const { Boolean: flag, Text: text, Int32: int } = ColumnTypeEnum;
    return {
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [flag, text, int],
      rows: [[true, 'PostgreSQL 18', 180_000]],
    };
  };
  return adapter;
}

function adapterFactory(datasource) {
  const { url } = datasource;
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () =>
      url ? connect(settingsOf(url), schemaOf(url)) : answersOnlyItsVersion(await connect({}, 'public')),
    connectToShadowDb: () => connectToShadow(datasource),
  });
}

/** What is wrong with the database of `url`, as Prisma's code and sentence; nothing when it can be used. */
async function findConnectionFault(url) {
  const settings = settingsOf(url);
  const client = new pg.Client(settings);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return;
  } catch (error) {
    const missing = error.code === '3D000';
    return {
      error_code: missing ? databaseMissing : connectionRefused,
      message: missing
        ? `Database \`${settings.database}\` does not exist`
        : `Can't reach database server at \`${settings.host}:${settings.port}\`: ${error.message}`,
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** `… cli can-connect-to-database` and friends: one answer by exit code. The CLI drops the first line of stderr. */
async function runCliCommand(command, url) {
  const name = settingsOf(url).database.replaceAll('"', '""');
  try {
    if (command === 'create-database') await administrate(url, `CREATE DATABASE "${name}"`);
    else if (command === 'drop-database') await administrate(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    else {
      const fault = await findConnectionFault(url);
      if (fault) return failCliCommand(fault);
    }
  } catch (error) {
    failCliCommand({ error_code: connectionRefused, message: error.message });
  }
}

function failCliCommand(fields) {
  process.stderr.write(`schema engine\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`);
  process.exitCode = 1;
}

function loadSchemas() {
  const paths = allArguments('--datamodels');
  return Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')]));
}

async function startEngine(factory) {
  const datamodels = await loadSchemas();
  const log = (line) => process.stderr.write(`${line}\n`);
  return bindings.SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, log, factory);
}

/** Methods whose name or answer differs between the binary's protocol and the library. */
function specialMethods(engine, datasource) {
  return {
    getDatabaseVersion: () => engine.version(),
    createDatabase: async () => {
      const databaseName = settingsOf(datasource.url).database;
      await administrate(datasource.url, `CREATE DATABASE "${databaseName.replaceAll('"', '""')}"`);
      return { databaseName };
    },
    dbExecute: async (params) => {
      const adapter = await connect(settingsOf(datasource.url), schemaOf(datasource.url));
      try {
        await adapter.underlyingDriver().query(params.script);
      } finally {
        await adapter.dispose();
      }
    },
    // The library evaluates data loss against a shadow only after the history was replayed into one.
    evaluateDataLoss: async (params) => {
      const { migrationsList, filters } = params;
      await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
      return engine.evaluateDataLoss(params);
    },
    diff: async (params) => {
      const result = await engine.diff(params);
      if (result.stdout) await print(result.stdout);
      return { exitCode: result.exitCode };
    },
  };
}

let printed = 0;
/** The CLI prints what the engine asks it to; it answers each request, and those answers are read past. */
function print(content) {
  printed += 1;
  return send({ jsonrpc: '2.0', id: 1_000_000 + printed, method: 'print', params: { content } });
}

function send(message) {
  return new Promise((resolve) => process.stdout.write(`${JSON.stringify(message)}\n`, resolve));
}

/** The engine names an error of the driver by its number only. */
function originOf(error, errors) {
  const id = /^External error id#(\d+)/.exec(error?.message ?? '')?.[1];
  return id === undefined ? error : errors.consumeError(Number(id)).error;
}

function describeFailure(thrown, errors) {
  const error = originOf(thrown, errors);
  if (error?.name === 'RuntimeError') {
    const message = panics.get() || error.message;
    return { is_panic: true, message, error: { message } };
  }
  return { is_panic: false, message: error?.message ?? String(error), error_code: error?.code, meta: error?.meta };
}

/** Starts with the first request, so that a database out of reach is an answer and not a crash. */
function lazyEngine(datasource) {
  const factory = adapterFactory(datasource);
  let started;
  return {
    errors: factory.errorRegistry,
    find: async (method) => {
      started ??= startEngine(factory);
      const engine = await started;
      const found = specialMethods(engine, datasource)[method] ?? engine[method]?.bind(engine);
      if (!found) throw new Error(`The schema engine has no method "${method}".`);
      return found;
    },
  };
}

async function answer(engine, request) {
  const reply = { jsonrpc: '2.0', id: request.id };
  try {
    const method = await engine.find(request.method);
    await send({ ...reply, result: (await method(request.params ?? {})) ?? {} });
  } catch (error) {
    const data = describeFailure(error, engine.errors);
    await send({
      ...reply,
      error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
    });
  }
}

async function serve(datasource) {
  loadEngine();
  const engine = lazyEngine(datasource);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const request = JSON.parse(line);
    if (request.method) await answer(engine, request);
  }
}

async function main() {
  if (process.argv.includes('--version') || process.argv.includes('-V')) {
    process.stdout.write(
      `schema-engine-cli ${JSON.parse(readFileSync(new URL('../node_modules/@prisma/schema-engine-wasm/package.json', import.meta.url))).version}\n`,
    );
    return;
  }
  const datasource = JSON.parse(argument('--datasource') ?? '{}');
  const command = argument('cli');
  if (command) await runCliCommand(command, datasource.url);
  else await serve(datasource);
  // Idle pools of the engine would keep the process alive after the CLI has closed the pipe.
  process.exit();
}

await main();
