/** "1 number", "3 participants", "2,418 profiles". */
export function counted(n: number, noun: string): string {
  return `${new Intl.NumberFormat('en-US').format(n)} ${noun}${n === 1 ? '' : 's'}`;
}
