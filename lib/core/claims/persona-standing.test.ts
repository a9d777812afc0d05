import { expect, it } from 'vitest';
import { countStates, judgePersona } from './persona-standing';
import type { ClaimState, PersonaStatus } from './standing';

const share = { supported_share: 2 / 3 };
const table: [PersonaStatus, ClaimState[]][] = [
  ['hypothesis', []],
  ['hypothesis', ['bare', 'bare']],
  ['in_validation', ['bare', 'mixed']],
  ['validated', ['supported', 'supported', 'bare']],
  ['in_validation', ['supported', 'bare', 'bare']],
  ['in_validation', ['supported', 'supported', 'supported', 'contradicted']],
  ['stale', ['supported', 'stale', 'bare']],
  ['stale', ['stale', 'stale']],
  ['in_validation', ['stale', 'bare', 'bare']],
  ['in_validation', ['stale', 'stale', 'contradicted']],
];

for (const [status, states] of table) {
  it(`is ${status} with ${states.join(', ') || 'no claims'}`, () => {
    expect(judgePersona(countStates(states), share, false).status).toBe(status);
  });
}

it('is retired once it has left the Cast, whatever was supported', () => {
  expect(judgePersona(countStates(['supported']), share, true).status).toBe('retired');
});

it('says what is missing', () => {
  expect(judgePersona(countStates(['supported', 'bare', 'bare']), share, false).why).toBe(
    '1 of 3 claims supported, and 2 are needed to be validated.',
  );
});
