import { AppError } from '@/lib/core/errors';

/** Query-string names that belong to the HTTP protocol and are no settings of the engine. */
const protocol = new Set([
  'query',
  'query_id',
  'database',
  'default_format',
  'role',
  'session_id',
  'wait_end_of_query',
  'buffer_size',
  'enable_http_compression',
  'http_zlib_compression_level',
  'compress',
  'decompress',
  'user',
  'password',
  'quota_key',
  'stacktrace',
  'send_progress_in_http_headers',
  'http_headers_progress_interval_ms',
  'http_wait_end_of_query',
  'http_write_exception_in_output_format',
  'cancel_http_readonly_queries_on_client_close',
  'log_comment',
]);

/**
 * Settings a request may carry. They shape one query: limits, formats, plans, deduplication. What reaches outside the
 * query (files, users, other servers) is not here, and a session lives for one request, so nothing leaks to the next.
 */
const allowedPrefixes = [
  ...['max_', 'min_', 'input_format_', 'output_format_', 'insert_', 'deduplicate_', 'async_insert', 'wait_for_async_'],
  ...[
    'optimize_',
    'query_plan_',
    'compile_',
    'join_',
    'joined_',
    'group_by_',
    'aggregat',
    'totals_',
    'count_distinct_',
  ],
  ...['prefer_', 'force_', 'distributed_', 'parallel_', 'partial_', 'cast_', 'transform_', 'read_in_order_', 'use_'],
  ...['allow_experimental_', 'allow_suspicious_', 'mutations_', 'lightweight_delete', 'materialize', 'function_'],
  ...['short_circuit_', 'legacy_', 'enable_', 'date_time_', 'low_cardinality_', 'json_', 'variant_', 'merge_tree_'],
];
const allowedNames = new Set([
  ...[
    'final',
    'limit',
    'offset',
    'extremes',
    'readonly',
    'priority',
    'session_timezone',
    'alter_sync',
    'flatten_nested',
  ],
  ...['timeout_overflow_mode', 'read_overflow_mode', 'result_overflow_mode', 'sort_overflow_mode', 'set_overflow_mode'],
  ...[
    'do_not_merge_across_partitions_select_final',
    'exact_rows_before_limit',
    'format_csv_delimiter',
    'union_default_mode',
  ],
]);

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

export interface RequestSettings {
  settings: Map<string, string>;
  params: Map<string, string>;
}

/** Sorts a query string into settings and parameters. Throws `invalid` for a name that is neither. */
export function readRequestSettings(entries: Iterable<[string, string]>): RequestSettings {
  const found: RequestSettings = { settings: new Map(), params: new Map() };
  for (const [name, value] of entries) {
    if (name.startsWith('param_')) found.params.set(parameterName(name), value);
    else if (!protocol.has(name)) found.settings.set(settingName(name), value);
  }
  return found;
}

/** One SET statement for a fresh session: every name checked, every value quoted. */
export function setStatement({ settings, params }: RequestSettings): string {
  const parts = [
    ...[...settings].map(([name, value]) => `${name} = ${quote(value)}`),
    ...[...params].map(([name, value]) => `param_${name} = ${quote(value)}`),
  ];
  return `SET ${parts.join(', ')}`;
}

/** A ClickHouse string literal. Both the quote and the backslash have a meaning inside one. */
export function quote(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\0/g, '\\0')}'`;
}

function parameterName(name: string): string {
  const bare = name.slice('param_'.length);
  if (!identifier.test(bare)) {
    throw new AppError('invalid', `"${bare}" is not a parameter name. Use letters, digits and underscores.`);
  }
  return bare;
}

function settingName(name: string): string {
  const known = allowedNames.has(name) || allowedPrefixes.some((prefix) => name.startsWith(prefix));
  if (!known || !identifier.test(name)) {
    throw new AppError('invalid', `The setting "${name}" may not be sent to the embedded ClickHouse.`, {
      details: { code: 115, type: 'UNKNOWN_SETTING' },
    });
  }
  return name;
}
