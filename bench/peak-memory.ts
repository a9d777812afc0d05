import { readFileSync, writeFileSync } from 'node:fs';

/** Lets the kernel forget the peak so far, where it can: on Linux. */
export function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak of the whole life of the process counts, which is never less.
  }
}

/** The most memory this process has held, in bytes. */
export function peakBytes(): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No such file: not on Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
