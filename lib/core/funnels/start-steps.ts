import type { FunnelStep } from '@/lib/core/funnels/funnel';
import type { Dictionary } from '@/lib/core/segments/dictionary';

/** From joining over making something to paying: what most products hope for, in words that names of events hold. */
const stages = [
  /sign.?up|signed|register|join|visit/i,
  /creat|add|start|view/i,
  /kept|save|share|order|use/i,
  /upgrad|pa(y|id)|purchas|subscrib/i,
];

/** A first funnel in the events that are there; two events as they come where none sounds like a stage, or one twice. */
export function startSteps({ events }: Dictionary): FunnelStep[] {
  const found = stages.flatMap((stage) => events.find(({ name }) => stage.test(name))?.name ?? []);
  const names = [...new Set(found)];
  const chosen = names.length >= 2 ? names : events.slice(0, 2).map(({ name }) => name);
  return (chosen.length === 1 ? [...chosen, ...chosen] : chosen).map((event) => ({ event }));
}
