import type { Metadata } from 'next';
import { apiDocument } from '@/app/api/v1/openapi.json/api-document';
import { Wordmark } from '@/components/shell/wordmark';
import { Code, CodeBlock } from '@/components/ui/code-block';
import { Link } from '@/components/ui/link';
import { TextLink } from '@/components/ui/text-link';
import type { JsonSchema } from '@/lib/server/json-schema';
import type { OpenApiDocument, Operation } from '@/lib/server/openapi';
import { shapeOf } from '@/lib/server/schema-shape';
import { ErrorTable } from './error-table';
import { FoldedOperation } from './folded-operation';

export const metadata: Metadata = { title: 'The API' };

type Listed = { path: string; method: string; operation: Operation };

/** The API to read: made from the same document that programs read. */
export default async function ApiPage() {
  const document = await apiDocument();
  const tags = document.tags.map(({ name }) => ({ name, operations: operationsOf(document, name) }));
  const schemas = namedSchemas(document);
  return (
    <div className="px-5 lg:px-10">
      <header className="flex items-center justify-between border-line border-b py-4 print:hidden">
        <Link href="/" aria-label="Dramatis, start page" className="rounded-xs">
          <Wordmark />
        </Link>
        <TextLink href="/api/v1/openapi.json">openapi.json</TextLink>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[180px_minmax(0,1fr)]">
        <Contents names={[...tags.map(({ name }) => name), 'shapes']} />
        <main className="max-w-220 pt-8 pb-24">
          <Introduction version={document.info.version} />
          {tags.map(({ name, operations }) => (
            <section key={name} id={name} aria-labelledby={`${name}-title`} className="mt-14 scroll-mt-6">
              <h2 id={`${name}-title`} className="border-line-strong border-b pb-2 font-serif text-heading">
                {titleOf(name)}
              </h2>
              {operations.map((listed) => (
                <FoldedOperation key={listed.operation.operationId} {...listed} />
              ))}
            </section>
          ))}
          <section id="shapes" aria-labelledby="shapes-title" className="mt-14 scroll-mt-6">
            <h2 id="shapes-title" className="border-line-strong border-b pb-2 font-serif text-heading">
              Shapes
            </h2>
            {schemas.map(({ name, schema }) => (
              <div key={name} className="mt-6">
                <h3 className="mb-2 font-mono text-sm">{name}</h3>
                <CodeBlock label={`shape ${name}`} code={shapeOf(schema)} />
              </div>
            ))}
          </section>
        </main>
      </div>
    </div>
  );
}

function Contents({ names }: { names: string[] }) {
  return (
    <nav aria-label="Contents" className="pt-8 lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:pt-11 print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5 lg:flex-col">
        {names.map((name) => (
          <li key={name}>
            <a href={`#${name}`} className="rounded-xs text-ink-2 hover:text-ink">
              {titleOf(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const example = `curl https://your-server/api/v1/segments/preview \\
  -H "Authorization: Bearer $DRAMATIS_KEY" \\
  -d '{ "rule": { "kind": "did", "event": "order", "count": { "operator": "at_least", "n": 3 } } }'`;

function Introduction({ version }: { version: string }) {
  return (
    <>
      <h1 className="font-serif text-title tracking-[-0.01em]">The API</h1>
      <p className="mt-2 text-ink-2 text-md">
        Everything the screens do, by the same handlers. Version {version}. Make an API key in the settings of a
        workspace and send it with each request; it belongs to that workspace and acts as its scope: <Code>read</Code>,{' '}
        <Code>write</Code> or <Code>admin</Code>. Bodies and answers are JSON, moments are ISO 8601. Lists are{' '}
        <Code>{'{ items, next_cursor }'}</Code>: send <Code>next_cursor</Code> as <Code>cursor</Code> for the next page;
        it is null on the last one.
      </p>
      <CodeBlock label="example" code={example} className="mt-5" />
      <h2 className="mt-10 mb-3 font-semibold text-md">When something is wrong</h2>
      <p className="mb-4 text-ink-2">
        The answer is <Code>{'{ error: { kind, message, details } }'}</Code>. The message is a sentence to show to a
        person; programs look at the kind.
      </p>
      <ErrorTable />
    </>
  );
}

function operationsOf(document: OpenApiDocument, tag: string): Listed[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}

function namedSchemas(document: OpenApiDocument): { name: string; schema: JsonSchema }[] {
  return Object.entries(document.components.schemas).map(([name, schema]) => ({ name, schema }));
}

/** `api-keys` as a title: "Api keys" would read as a slip. */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ').replace(/^api\b/, 'API');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
