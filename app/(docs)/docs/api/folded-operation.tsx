import { ChevronRight } from 'lucide-react';
import { Badge, type Tone } from '@/components/ui/badge';
import { Code, CodeBlock } from '@/components/ui/code-block';
import type { JsonSchema } from '@/lib/server/json-schema';
import type { Operation } from '@/lib/server/openapi';
import { shapeOf } from '@/lib/server/schema-shape';

const tones: Record<string, Tone> = { GET: 'info', POST: 'good', PUT: 'warn', PATCH: 'warn', DELETE: 'bad' };

/** One operation: what it does; opened, what it takes and what it answers. */
export function FoldedOperation({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  const [status, answer] = Object.entries(operation.responses)[0] ?? ['', { description: '' }];
  return (
    <details className="group border-line border-b py-2.5 print:break-inside-avoid">
      <summary className="flex cursor-pointer list-none flex-wrap items-baseline gap-x-3 gap-y-1 rounded-xs hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 self-center text-ink-3 transition-transform group-open:rotate-90"
        />
        <h3 id={operation.operationId} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Badge tone={tones[method] ?? 'neutral'}>{method}</Badge>
          <span className="break-all font-mono text-sm">{path}</span>
        </h3>
        <p className="basis-full pl-6.5 text-ink-2 text-sm">
          {operation.summary} <span className="text-ink-3">{whoMay(operation)}</span>
        </p>
      </summary>
      <div className="mt-2 mb-3 pl-6.5">
        <Parameters parameters={operation.parameters} />
        {bodies.map(([type, { schema }]) => (
          <Shape key={type} title={type === 'application/json' ? 'Body' : 'Body: the file itself'} schema={schema} />
        ))}
        <Answer status={status} schema={jsonOf(answer)} />
      </div>
    </details>
  );
}

function whoMay({ security }: Operation): string {
  if (security.some((way) => 'apiKey' in way)) return '';
  return security.some((way) => 'session' in way) ? 'For somebody signed in; keys cannot.' : 'Needs no sign-in.';
}

function Parameters({ parameters }: Pick<Operation, 'parameters'>) {
  if (parameters.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {parameters.map(({ name, in: place, required, schema, description }) => (
        <li key={name}>
          <Code>{name}</Code>{' '}
          <span className="text-ink-3">
            {place === 'path' ? 'in the path' : `in the query${required ? ', needed' : ''}`}: {shapeOf(schema)}
            {description && `. ${description}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Answer({ status, schema }: { status: string; schema: JsonSchema | undefined }) {
  if (!schema) return <p className="mt-2 text-ink-3 text-sm">Answers {status}.</p>;
  return <Shape title={`Answers ${status}`} schema={schema} />;
}

function Shape({ title, schema }: { title: string; schema: JsonSchema }) {
  const shape = schema.format === 'binary' ? 'any bytes' : shapeOf(schema);
  return (
    <div className="mt-3">
      <p className="mb-1 text-ink-3 text-xs">{title}</p>
      <CodeBlock label={title} code={shape} />
    </div>
  );
}

function jsonOf(answer: Operation['responses'][string]): JsonSchema | undefined {
  return 'content' in answer ? answer.content?.['application/json']?.schema : undefined;
}
