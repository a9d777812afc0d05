import 'server-only';
import type { JsonSchema } from './json-schema';

type Schema = JsonSchema | boolean;

/** A JSON schema as a short type to read: `{ key: string, rule: Rule, note?: string | null }`. */
export function shapeOf(schema: Schema, indent = ''): string {
  if (typeof schema === 'boolean') return 'any';
  if (schema.$ref) return schema.$ref.replace('#/components/schemas/', '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return shapeOfChoices(choices, indent);
  if (schema.allOf) return schema.allOf.map((part) => shapeOf(part, indent)).join(' & ');
  if (schema.type === 'array') return shapeOfList(schema, indent);
  if (schema.type === 'object') return shapeOfObject(schema, indent);
  return shapeOfScalar(schema);
}

function shapeOfChoices(choices: Schema[], indent: string): string {
  const shapes = [...new Set(choices.map((choice) => shapeOf(choice, indent)))];
  const isLong = shapes.some((shape) => shape.includes('\n'));
  return isLong ? shapes.map((shape) => `\n${indent}| ${shape}`).join('') : shapes.join(' | ');
}

function shapeOfList(schema: JsonSchema, indent: string): string {
  if (schema.prefixItems) return `[${schema.prefixItems.map((item) => shapeOf(item, indent)).join(', ')}]`;
  const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
  const item = shapeOf(items ?? true, indent);
  return /[|&]/.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function shapeOfObject(schema: JsonSchema, indent: string): string {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return isOpen(schema) ? `{ [name]: ${shapeOfRest(schema, indent)} }` : '{}';
  const deeper = `${indent}  `;
  const fields = properties.map(([name, part]) => {
    const isOptional = !schema.required?.includes(name);
    return `${name}${isOptional ? '?' : ''}: ${shapeOf(part, deeper)}`;
  });
  const line = `{ ${fields.join(', ')} }`;
  if (line.length + indent.length <= 90 && !line.includes('\n')) return line;
  return `{\n${fields.map((field) => `${deeper}${field}`).join(',\n')}\n${indent}}`;
}

function isOpen(schema: JsonSchema): boolean {
  return schema.additionalProperties !== undefined && schema.additionalProperties !== false;
}

function shapeOfRest(schema: JsonSchema, indent: string): string {
  return shapeOf(schema.additionalProperties ?? true, indent);
}

function shapeOfScalar(schema: JsonSchema): string {
  if (schema.type === undefined) return 'any';
  const types = [schema.type].flat().join(' | ');
  return schema.format ? `${types} (${schema.format})` : types;
}
