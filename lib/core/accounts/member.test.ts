import { describe, expect, it } from 'vitest';
import { keepAnOwner } from './member';

const olga = { id: 'olga', role: 'owner' } as const;
const omar = { id: 'omar', role: 'owner' } as const;
const ada = { id: 'ada', role: 'admin' } as const;

describe('keepAnOwner', () => {
  it('lets an owner go when another one stays', () => {
    expect(() => keepAnOwner([olga, omar, ada], 'olga')).not.toThrow();
  });

  it('keeps the last owner, even beside an admin', () => {
    expect(() => keepAnOwner([olga, ada], 'olga')).toThrowError(expect.objectContaining({ kind: 'conflict' }));
  });
});
