import 'server-only';
import type { z } from 'zod';
import type { AccountContext, ServiceContext, VisitorContext } from '@/lib/services/context';
import { callerAddress } from './caller-address';
import { accountContext, bearerKey, serviceContext, visitorContext } from './context';
import { checkOrigin } from './origin';
import { RateLimit } from './rate-limit';
import { readAddress, readInput } from './read-input';
import { answerError, answerOf } from './respond';

/** Who a route is for: a workspace's people and keys, somebody signed in, or anybody. */
export type Access = 'workspace' | 'account' | 'visitor';

export type RouteOptions = {
  /** What it does, in one sentence, for the API's documentation. */
  summary?: string;
  /** What it answers, for the API's documentation. */
  output?: z.ZodType;
  /** Of a success; 200 unless told, 204 when there is nothing to say. */
  status?: number;
};

/** What the documentation of the API reads off a route. */
export type Documentation = RouteOptions & { access: Access; input: z.ZodType; isUpload: boolean };

/** An address without a place to fill in has no params at all. */
type Segment = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
export type Handler = ((request: Request, segment: Segment) => Promise<Response>) & { documentation: Documentation };

type Door<Context> = { access: Access; open: (request: Request) => Context | Promise<Context> };
type UseCase<Context, Input, Output> = (ctx: Context, input: Input) => Output | Promise<Output>;

const workspaceDoor: Door<ServiceContext> = { access: 'workspace', open: serviceContext };
const accountDoor: Door<AccountContext> = { access: 'account', open: accountContext };
const visitorDoor: Door<VisitorContext> = { access: 'visitor', open: visitorContext };

/** By address, not by key: whoever makes up keys would make up new ones. */
const rateLimit = new RateLimit({ burst: 600, perSecond: 200 });

/** A use case of a workspace as a route: `export const POST = route(Input, publishSegment, { summary, output });` */
export function route<Schema extends z.ZodType, Output>(
  input: Schema,
  useCase: UseCase<ServiceContext, z.output<Schema>, Output>,
  options: RouteOptions = {},
): Handler {
  return routeThrough(workspaceDoor, input, useCase, options);
}

/** A use case of somebody signed in, outside any workspace. */
export function accountRoute<Schema extends z.ZodType, Output>(
  input: Schema,
  useCase: UseCase<AccountContext, z.output<Schema>, Output>,
  options: RouteOptions = {},
): Handler {
  return routeThrough(accountDoor, input, useCase, options);
}

/** A use case that anybody may call. */
export function visitorRoute<Schema extends z.ZodType, Output>(
  input: Schema,
  useCase: UseCase<VisitorContext, z.output<Schema>, Output>,
  options: RouteOptions = {},
): Handler {
  return routeThrough(visitorDoor, input, useCase, options);
}

/** A use case of a workspace that takes the request's body as a stream; its input comes from path and query. */
export function uploadRoute<Schema extends z.ZodObject, Output>(
  input: Schema,
  useCase: UseCase<ServiceContext, z.output<Schema> & { body: ReadableStream<Uint8Array> }, Output>,
  options: RouteOptions = {},
): Handler {
  const handle = answering(workspaceDoor, options, (ctx: ServiceContext, request, params) => {
    const body = request.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
    return useCase(ctx, { ...readAddress(input, request, params), body });
  });
  return Object.assign(handle, { documentation: { ...options, access: 'workspace' as const, input, isUpload: true } });
}

function routeThrough<Context, Schema extends z.ZodType, Output>(
  door: Door<Context>,
  input: Schema,
  useCase: UseCase<Context, z.output<Schema>, Output>,
  options: RouteOptions,
): Handler {
  const handle = answering(door, options, async (ctx: Context, request, params) =>
    useCase(ctx, await readInput(input, request, params)),
  );
  return Object.assign(handle, { documentation: { ...options, access: door.access, input, isUpload: false } });
}

type Run<Context> = (ctx: Context, request: Request, params: Awaited<Segment['params']>) => unknown;

/** The order of checks: not too many, not from another site, who is it, what do they ask. */
function answering<Context>(door: Door<Context>, options: RouteOptions, run: Run<Context>) {
  return async (request: Request, segment: Segment): Promise<Response> => {
    try {
      rateLimit.take(callerAddress(request.headers), Date.now());
      if (bearerKey(request) === undefined) checkOrigin(request);
      const ctx = await door.open(request);
      return await answerOf(await run(ctx, request, await segment.params), options.status, request.headers);
    } catch (error) {
      return answerError(error, request);
    }
  };
}
