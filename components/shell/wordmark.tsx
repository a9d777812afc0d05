import { classNames } from '@/components/ui/class-names';

/** "Dramatis" as it stands on the playbill. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={classNames('font-serif text-[21px] leading-none tracking-[-0.01em]', className)}>
      Dramat<em className="text-accent">is</em>
    </span>
  );
}
