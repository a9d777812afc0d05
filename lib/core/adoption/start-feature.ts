import type { Dictionary } from '@/lib/core/segments/dictionary';

const usage = /use|feature|create|open|play|view/i;
const beginnings = /sign|register|join|onboard|invite|cancel/i;

/** The event to begin with: one that sounds like using something; null while nothing has come in. */
export function startFeature({ events }: Dictionary): string | null {
  const others = events.filter(({ name }) => !beginnings.test(name));
  const chosen = others.find(({ name }) => usage.test(name)) ?? others[0] ?? events[0];
  return chosen?.name ?? null;
}
