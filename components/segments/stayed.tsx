import { formatCount } from '@/components/ui/format-number';

/** Beside those who would enter and leave: a number without a direction. */
export function Stayed({ count }: { count: number }) {
  return (
    <span className="flex flex-col text-ink-2 text-xs">
      <span className="font-semibold text-[20px] leading-tight">{formatCount(count)}</span>
      <span>would stay</span>
    </span>
  );
}
