import { describe, expect, it } from 'vitest';
import { formatChange, formatCount, formatShare } from '@/components/ui/format-number';

describe('numbers on screens', () => {
  it('never round a share that exists to nothing, nor one that lacks something to all', () => {
    expect(formatShare(0)).toBe('0.0%');
    expect(formatShare(0.0004)).toBe('under 0.1%');
    expect(formatShare(0.1209)).toBe('12.1%');
    expect(formatShare(0.99996)).toBe('over 99.9%');
    expect(formatShare(1)).toBe('100.0%');
  });

  it('group thousands and sign changes with a real minus', () => {
    expect(formatCount(20418)).toBe('20,418');
    expect(formatChange(112)).toBe('+112');
    expect(formatChange(-37)).toBe('−37');
  });
});
