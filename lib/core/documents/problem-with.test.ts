import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemWith } from './problem-with';

const schema = z.object({ goal: z.string().max(5, 'A goal has at most 5 characters.') });
const put = (was: string, is: string) => [{ kind: 'put' as const, field: 'goal', was, is }];

describe('edits that are about to be made', () => {
  it('are held against the schema of the whole document', () => {
    expect(problemWith(schema, { goal: 'Old' }, put('Old', 'Far too long'))).toBe('A goal has at most 5 characters.');
    expect(problemWith(schema, { goal: 'Old' }, put('Old', 'New'))).toBeNull();
  });

  it('are let through where somebody has to decide', () => {
    expect(problemWith(schema, { goal: 'Theirs' }, put('Old', 'Far too long'))).toBeNull();
  });
});
