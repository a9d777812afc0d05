import { parseAsString, useQueryStates } from 'nuqs';
import type { AuditFilter } from '@/lib/core/accounts/audit-entry';

const fields = { actor: parseAsString, action: parseAsString, from: parseAsString, to: parseAsString };

export type ChosenFilter = { actor: string | null; action: string | null; from: string | null; to: string | null };

/** The filters as they stand in the address, and as the API takes them: there, `to` is the day after. */
export function useAuditFilter() {
  const [chosen, setChosen] = useQueryStates(fields, { history: 'replace' });
  const { actor, action, from, to } = chosen;
  const filter: AuditFilter = {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(from && isDay(from) && { from }),
    ...(to && isDay(to) && { to: dayAfter(to) }),
  };
  return { filter, chosen, choose: (change: Partial<ChosenFilter>) => void setChosen(change) };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
