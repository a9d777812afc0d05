/** The local day of a moment, written out: "14 May 2027". */
export function writeDay(ms: number, zone: string): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...parts }).format(ms);
}
