import type { InsightQuestion } from '@/lib/core/boards/insight-question';

/** The screen of a question, which keeps the whole of it in its address. */
export function questionHref(workspace: string, { kind, query }: InsightQuestion): string {
  return `/w/${workspace}/insights/${kind}?${new URLSearchParams({ q: JSON.stringify(query) })}`;
}
