/** How often something was tried in vain, and until when the next try has to wait. */
export type Attempts = { failures: number; blockedTo: Date | null; updatedAt: Date };

/** So many tries are free; then each one doubles the wait, up to a limit. */
export type Patience = { free: number; mostSeconds: number };

export const patience = {
  account: { free: 5, mostSeconds: 300 },
  address: { free: 20, mostSeconds: 900 },
} as const satisfies Record<string, Patience>;

const forgottenAfterMs = 60 * 60 * 1000;

/** Seconds until the next try may be made; 0 when it may be made now. */
export function secondsToWait(attempts: Attempts | null, now: Date): number {
  const waitMs = (attempts?.blockedTo?.getTime() ?? 0) - now.getTime();
  return waitMs > 0 ? Math.ceil(waitMs / 1000) : 0;
}

/** The state after one more try. An hour without a try forgets the ones before. */
export function afterAttempt(attempts: Attempts | null, now: Date, { free, mostSeconds }: Patience): Attempts {
  const isForgotten = attempts === null || now.getTime() - attempts.updatedAt.getTime() > forgottenAfterMs;
  const failures = (isForgotten ? 0 : attempts.failures) + 1;
  if (failures < free) return { failures, blockedTo: null, updatedAt: now };
  const seconds = Math.min(2 ** Math.min(failures - free, 20), mostSeconds);
  return { failures, blockedTo: new Date(now.getTime() + seconds * 1000), updatedAt: now };
}
