/** "1 number", "3 participants", "2,418 profiles". */
export function counted(n: number, noun: string): string {
  return `${new Intl.NumberFormat('en-US').format(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** The local day of a moment, written out: "14 May 2027". */
export function writeDay(ms: number, zone: string): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...parts }).format(ms);
}
