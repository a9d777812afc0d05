const steps = [
  { seconds: 86_400, one: 'day', many: 'days' },
  { seconds: 3600, one: 'hour', many: 'hours' },
  { seconds: 60, one: 'minute', many: 'minutes' },
  { seconds: 1, one: 'second', many: 'seconds' },
];

/** 5400 is "1.5 hours": in the largest unit of which there is at least one, with one decimal. */
export function writeSeconds(seconds: number): string {
  const step = steps.find((one) => seconds >= one.seconds) ?? steps.at(-1);
  if (!step || seconds < 1) return 'a second';
  const amount = Math.round((seconds / step.seconds) * 10) / 10;
  return `${amount} ${amount === 1 ? step.one : step.many}`;
}
