import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { formatCount } from '@/components/ui/format-number';

type StepBarsProps = FrameProps & {
  /** What is left after each step, in order. */
  steps: Array<{ label: string; value: number }>;
  /** What the first step is taken from; the bars are shares of it, or else of the largest step. */
  base?: number;
  /** Height of the tallest possible bar. */
  heightPx?: number;
};

/** What remains after each step of a narrowing. */
export function StepBars({ steps, base, heightPx = 68, ...frame }: StepBarsProps) {
  const full = Math.max(1, ...steps.map((step) => step.value));
  const bars = steps.map((step, position) => ({ ...step, id: `${position} ${step.label}` }));
  const table = {
    columns: [
      { label: 'Step' },
      { label: 'Left', format: 'count' as const },
      ...(base ? [{ label: 'Share', format: 'share' as const }] : []),
    ],
    rows: steps.map((step) => [step.label, step.value, ...(base ? [step.value / base] : [])]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <div aria-hidden className="flex items-end gap-2.5">
        {bars.map((step) => (
          <div
            key={step.id}
            className="min-w-0 max-w-24 flex-1 text-center"
            title={`${step.label}: ${formatCount(step.value)}`}
          >
            <div className="text-2xs text-ink-2">{formatCount(step.value)}</div>
            <div
              className="mt-0.5 rounded-xs bg-c1 transition-[height]"
              style={{
                height: Math.max(step.value > 0 ? 2 : 1, Math.round((step.value / full) * heightPx)),
                opacity: step.value > 0 ? 1 : 0.3,
              }}
            />
            <div className="mt-1 truncate text-2xs text-ink-3">{step.label}</div>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
