import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Answer, sendError } from '@/lib/local/clickhouse/answer';
import { toEngineError } from '@/lib/local/clickhouse/engine-error';
import { carriesToken, readQueryRequest } from '@/lib/local/clickhouse/request';
import { discardBody } from '@/lib/local/clickhouse/request-body';
import type { QueryRunner } from '@/lib/local/clickhouse/run-query';

export interface FrontOptions {
  runner: QueryRunner;
  token: string;
  scratchDirectory: string;
}

const longestUrlBytes = 16 * 1024 * 1024;

/** The ClickHouse HTTP protocol in front of the engine, as far as `@clickhouse/client` uses it. */
export function createFront(options: FrontOptions): Server {
  const running = new Set<string>();
  const server = createServer({ maxHeaderSize: longestUrlBytes, keepAliveTimeout: 60_000 }, (request, response) => {
    answerRequest(request, response, options, running).catch((error) => {
      console.error('The front failed:', error);
      response.destroy();
    });
  });
  // A bulk insert may take as long as its sender needs.
  server.requestTimeout = 0;
  return server;
}

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: FrontOptions,
  running: Set<string>,
): Promise<void> {
  if (request.url?.split('?')[0] === '/ping') {
    // Its launcher tells it apart by the process number from somebody else who has taken the port.
    response.setHeader('X-Dramatis-Process', process.pid);
    response.end('Ok.\n');
    return;
  }
  if (!carriesToken(request, options.token)) {
    refuse(request, response);
    return;
  }
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new Error('The client went away'));
  });
  await answerQuery(request, response, options, { running, signal: gone.signal });
}

async function answerQuery(
  request: IncomingMessage,
  response: ServerResponse,
  { runner, scratchDirectory }: FrontOptions,
  { running, signal }: { running: Set<string>; signal: AbortSignal },
): Promise<void> {
  let answer: Answer | undefined;
  try {
    const query = await readQueryRequest(request, scratchDirectory);
    answer = new Answer(response, query);
    try {
      claim(running, query.queryId);
      await runner.run(query, answer, signal).finally(() => running.delete(query.queryId));
    } finally {
      await discardBody(query.rows);
    }
  } catch (error) {
    if (signal.aborted) response.destroy();
    else if (answer) answer.fail(error);
    else sendError(response, toEngineError(error), { Connection: 'close' });
  }
}

function claim(running: Set<string>, queryId: string): void {
  if (running.has(queryId)) {
    throw new Error(
      `Code: 216. DB::Exception: Query with id = ${queryId} is already running. (QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING)`,
    );
  }
  running.add(queryId);
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const text = 'Code: 516. DB::Exception: Authentication failed: the token is wrong. (AUTHENTICATION_FAILED)';
  sendError(response, { code: 516, status: 403, text }, { Connection: 'close' });
}
