/** As much of JSON Schema as our OpenAPI document uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  default?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  format?: string;
  pattern?: string;
};
type Schemas = Record<string, Schema>;

const texts: Record<string, string> = {
  uuid: '0192f0c1-7a6e-7c3b-9d2e-3f4a5b6c7d8e',
  email: 'nobody@example.org',
  'date-time': '2026-01-02T03:04:05Z',
  date: '2026-01-02',
  uri: 'https://example.org/',
};

/** The smallest value that fits a schema: required fields only, the first of every choice. */
export function sampleOf(schema: Schema, schemas: Schemas): unknown {
  if (schema.$ref) return sampleOf(schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {}, schemas);
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return sampleOf(simplest(choices, schemas), schemas);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => Object(sampleOf(part, schemas))));
  return sampleOfType([schema.type].flat()[0], schema, schemas);
}

/** Of the choices, one that does not lead back to where it came from. */
function simplest(choices: Schema[], schemas: Schemas): Schema {
  const flat = choices.find((choice) => !JSON.stringify(choice).includes('$ref') || choice.$ref !== undefined);
  const first = flat ?? choices[0] ?? {};
  return first.$ref ? (schemas[first.$ref.replace('#/components/schemas/', '')] ?? {}) : first;
}

function sampleOfType(type: string | undefined, schema: Schema, schemas: Schemas): unknown {
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, schemas)]),
      );
    case 'array':
      return sampleOfList(schema, schemas);
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return texts[schema.format ?? ''] ?? 'x'.padEnd(schema.minLength ?? 1, 'x');
  }
}

function sampleOfList(schema: Schema, schemas: Schemas): unknown[] {
  if (schema.prefixItems) return schema.prefixItems.map((item) => sampleOf(item, schemas));
  return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, schemas));
}
