import { AppError } from '@/lib/core/errors';

/** An error as ClickHouse's HTTP interface words it, so that its client can read code and type from the text. */
export interface EngineError {
  code: number;
  status: number;
  text: string;
}

const notFound = new Set([46, 47, 50, 56, 60, 81, 82, 115, 218]);
const badRequest = new Set([6, 26, 27, 36, 38, 41, 42, 53, 62, 69, 70, 72, 117, 456, 457]);

export function toEngineError(error: unknown): EngineError {
  if (error instanceof AppError) return fromAppError(error);
  const message = error instanceof Error ? error.message : String(error);
  const code = Number(/Code: (\d+)\./.exec(message)?.[1] ?? 1001);
  return {
    code,
    status: statusOf(code),
    text: code === 1001 ? `Code: 1001. DB::Exception: ${message} (STD_EXCEPTION)` : message,
  };
}

function fromAppError(error: AppError): EngineError {
  const { code, type } = { code: 36, type: 'BAD_ARGUMENTS', ...error.details };
  return { code, status: statusOf(code), text: `Code: ${code}. DB::Exception: ${error.message} (${type})` };
}

function statusOf(code: number): number {
  if (notFound.has(code)) return 404;
  if (badRequest.has(code)) return 400;
  if (code === 159) return 408;
  return code === 516 ? 403 : 500;
}
