'use client';

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';

type Clock = { zone: string };

const ClockContext = createContext<Clock>({ zone: 'UTC' });

/** Gives the time zone in which dates below it are written. */
export function ClockProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <ClockContext value={{ zone }}>{children}</ClockContext>;
}

export function useZone(): string {
  return useContext(ClockContext).zone;
}

const listeners = new Set<() => void>();
let minute = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function currentMinute(): number {
  return Math.floor(Date.now() / 60_000) * 60_000;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    minute = currentMinute();
    for (const each of listeners) {
      each();
    }
  }, 60_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function snapshot(): number {
  minute ||= currentMinute();
  return minute;
}

/** The present minute in the browser; null on the server and in the first render, so that both draw the same. */
export function useMinute(): number | null {
  return useSyncExternalStore(subscribe, snapshot, () => null);
}
