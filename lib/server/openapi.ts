import 'server-only';
import { z } from 'zod';
import type { ErrorKind } from '@/lib/core/errors';
import { type Components, describeSchema, type JsonSchema } from './json-schema';
import { statusOf } from './respond';
import type { Access, Documentation } from './route';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];

/** Each route file of the API by its address, as `import.meta.glob` gives it: `../segments/[key]/route.ts`. */
export type RouteModules = Record<string, () => Promise<unknown>>;

type Content = Record<string, { schema: JsonSchema }>;
type Answer = { description: string; content?: Content } | { $ref: string };

export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  security: Record<string, string[]>[];
  parameters: {
    name: string;
    in: 'path' | 'query' | 'header';
    required: boolean;
    schema: JsonSchema;
    description?: string;
  }[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Answer>;
};
export type OpenApiDocument = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    securitySchemes: Record<string, unknown>;
    responses: Record<string, Answer>;
  };
};

const base = '/api/v1';

/** The whole API as OpenAPI 3.1, read off the routes themselves. */
export async function describeApi(modules: RouteModules, version: string): Promise<OpenApiDocument> {
  const components: Components = new Map();
  const paths: OpenApiDocument['paths'] = {};
  const routes = Object.entries(modules).map(([file, load]) => ({ path: pathOf(file), load }));
  for (const { path, load } of routes.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const operations = describeRoute(path, await load(), components);
    if (Object.keys(operations).length > 0) paths[`${base}${path}`] = operations;
  }
  const tags = [...new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap(({ tags }) => tags)))];
  return {
    openapi: '3.1.0',
    info: { title: 'Dramatis', version, description: introduction },
    servers: [{ url: '/' }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: { schemas: Object.fromEntries([...components].sort()), securitySchemes, responses: errorResponses() },
  };
}

const introduction =
  'Everything the screens do, by the same handlers. Send an API key as "Authorization: Bearer …": it belongs to one workspace. A signed-in browser names the workspace by its slug instead, in the header "x-workspace" or as "?workspace=". A field of the query that an address does not have is refused, by a sentence that names those it has.';

const securitySchemes = {
  apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of the workspace, made in Settings.' },
  session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token', description: 'Somebody signed in.' },
};
const security: Record<Access, Operation['security']> = {
  workspace: [{ apiKey: [] }, { session: [] }],
  account: [{ session: [] }],
  visitor: [{}],
};

function pathOf(file: string): string {
  return file
    .replace(/^.*?\/(?=[^.])/, '/')
    .replace(/\/route\.ts$/, '')
    .replaceAll(/\[([^\]]+)\]/g, '{$1}');
}

function describeRoute(path: string, module: unknown, components: Components): Record<string, Operation> {
  const operations: Record<string, Operation> = {};
  for (const method of methods) {
    const documentation = findDocumentation(module, method);
    if (documentation)
      operations[method.toLowerCase()] = describeOperation({ path, method, documentation, components });
  }
  return operations;
}

function findDocumentation(module: unknown, method: Method): Documentation | undefined {
  const handlers: Partial<Record<Method, { documentation?: Documentation }>> = Object(module);
  return handlers[method]?.documentation;
}

type Described = { path: string; method: Method; documentation: Documentation; components: Components };

function describeOperation({ path, method, documentation, components }: Described): Operation {
  const input = describeSchema(documentation.input, 'input', components);
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  const isInAddress = method === 'GET' || method === 'DELETE' || documentation.isUpload;
  const body = isInAddress ? undefined : without(input, names);
  return {
    operationId: operationId(method, path),
    tags: [/^\/([^/.]+)/.exec(path)?.[1] ?? ''],
    summary: documentation.summary ?? '',
    security: security[documentation.access],
    parameters: describeParameters(input, names, isInAddress),
    ...(documentation.isUpload && { requestBody: fileBody }),
    ...(body &&
      !isEmptyObject(body) && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { ...describeSuccess(documentation, components), ...errorReferences(documentation.access) },
  };
}

const fileBody: Operation['requestBody'] = {
  required: true,
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

function describeParameters(input: JsonSchema, names: string[], isInAddress: boolean): Operation['parameters'] {
  const properties = Object.entries(input.properties ?? {}).map(([name, schema]) => ({
    name,
    schema: schemaOf(schema),
  }));
  const inPath = names.map((name) => {
    const schema = properties.find((property) => property.name === name)?.schema ?? { type: 'string' as const };
    return { name, in: 'path' as const, required: true, schema };
  });
  if (!isInAddress) return inPath;
  const inQuery = properties
    .filter(({ name }) => !names.includes(name))
    .map(({ name, schema }) => ({
      name,
      in: 'query' as const,
      required: input.required?.includes(name) ?? false,
      schema,
      ...(schema.description !== undefined && { description: schema.description }),
    }));
  return [...inPath, ...inQuery];
}

function schemaOf(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === 'boolean' ? {} : schema;
}

/** An input without what stands in the path. */
function without(input: JsonSchema, names: string[]): JsonSchema {
  if (!input.properties) return input;
  const properties = Object.fromEntries(Object.entries(input.properties).filter(([name]) => !names.includes(name)));
  const required = input.required?.filter((name) => !names.includes(name));
  return { ...input, properties, ...(required && { required }) };
}

function isEmptyObject(schema: JsonSchema): boolean {
  return schema.type === 'object' && Object.keys(schema.properties ?? {}).length === 0;
}

function describeSuccess({ output, status }: Documentation, components: Components): Record<string, Answer> {
  if (!output) return { [status ?? 204]: { description: status ? 'Done, as a file or without content.' : 'Done.' } };
  const schema = describeSchema(output, 'output', components);
  return { [status ?? 200]: { description: 'Done.', content: { 'application/json': { schema } } } };
}

const errorSentences: Record<ErrorKind, string> = {
  invalid: 'The input cannot be used; `details.issues` says where and why.',
  signed_out: 'No API key or sign-in, or one that no longer works.',
  forbidden: 'The role or the scope of the key does not allow it.',
  not_found: 'There is no such thing in this workspace.',
  conflict: 'Somebody or something else changed it meanwhile, or it is in use.',
  too_many: 'Too many requests; `Retry-After` says how many seconds to wait.',
  unavailable: 'A server behind this one is away or busy. Try again.',
};
const errorKinds = Object.keys(errorSentences) as ErrorKind[];

/** The errors as a reader wants them. */
export const describedErrors = errorKinds.map((kind) => ({
  kind,
  status: statusOf[kind],
  sentence: errorSentences[kind].replaceAll('`', ''),
}));

const ErrorAnswer = z.strictObject({
  error: z.strictObject({ kind: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) }),
});

function errorResponses(): Record<string, Answer> {
  const schema = describeSchema(ErrorAnswer, 'output', new Map());
  return Object.fromEntries(
    errorKinds.map((kind) => [
      kind,
      { description: errorSentences[kind], content: { 'application/json': { schema } } },
    ]),
  );
}

function errorReferences(access: Access): Record<string, Answer> {
  const kinds = access === 'visitor' ? errorKinds.filter((kind) => kind !== 'signed_out') : errorKinds;
  return Object.fromEntries(kinds.map((kind) => [statusOf[kind], { $ref: `#/components/responses/${kind}` }]));
}

/** `POST /segments/{key}/publish` is `postSegmentsKeyPublish`. */
function operationId(method: Method, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
