import { describe, expect, it } from 'vitest';
import { judgeClaim, type Voice } from './claim-state';
import type { Side, Verdict } from './evidence';
import { explainClaim } from './explain-claim';
import type { ClaimState } from './standing';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 28);
const limits = { quotes_from: 3, stale_after_days: 180 };

const quote = (participant: string, side: Side = 'for', daysAgo = 1): Voice => ({
  kind: 'quote',
  side,
  participant,
  at: now - daysAgo * day,
});
const source = (side: Side = 'for', daysAgo = 1): Voice => ({ kind: 'source', side, at: now - daysAgo * day });
const number = (settled: Verdict | null, pending: Verdict | null = null, daysAgo = 0): Voice => ({
  kind: 'metric',
  settled,
  pending,
  at: now - daysAgo * day,
});
const threeSay = (side: Side = 'for', daysAgo = 1) => ['ann', 'ben', 'cem'].map((who) => quote(who, side, daysAgo));

const table: [ClaimState, string, Voice[]][] = [
  ['bare', 'nothing at all', []],
  ['bare', 'two participants', [quote('ann'), quote('ben')]],
  ['bare', 'three quotes of two participants', [quote('ann'), quote('ben'), quote('ben')]],
  ['supported', 'three participants', threeSay()],
  ['bare', 'three participants, but on two sides', [quote('ann'), quote('ben'), quote('cem', 'against')]],
  ['contradicted', 'three participants against', threeSay('against')],
  ['supported', 'one source', [source()]],
  ['contradicted', 'one source against', [source('against')]],
  ['supported', 'a number that clears the threshold', [number('supports')]],
  ['contradicted', 'a number wholly on the other side', [number('contradicts')]],
  ['mixed', 'only a number across the threshold', [number('open')]],
  ['mixed', 'a number across the threshold beside a source', [number('open'), source()]],
  ['mixed', 'a number for, a source against', [number('supports'), source('against')]],
  ['mixed', 'three participants on either side', [...threeSay(), ...threeSay('against')]],
  ['contradicted', 'a number against, and too few quotes for it', [number('contradicts'), quote('ann'), quote('ben')]],
  ['bare', 'a number that the rule of the segment names', [number('by_definition')]],
  ['supported', 'a source, beside a number by definition', [source(), number('by_definition')]],
  ['bare', 'a number of too few', [number('not_enough_data')]],
  ['bare', 'a number that was never read', [number(null)]],
  ['supported', 'a number whose turn was seen once', [number('supports', 'contradicts')]],
  ['stale', 'a source that is too old', [source('for', 181)]],
  ['supported', 'a source on its last day', [source('for', 179)]],
  ['supported', 'an old source against, a new one for', [source('against', 400), source()]],
  ['stale', 'three participants, one of them long ago', [quote('ann'), quote('ben'), quote('cem', 'for', 200)]],
  ['stale', 'old sources on both sides', [source('for', 200), source('against', 300)]],
  ['bare', 'two old participants never counted', [quote('ann', 'for', 300), quote('ben', 'for', 300)]],
  ['stale', 'a number that was not read for long', [number('supports', null, 200)]],
];

describe('a claim is', () => {
  for (const [state, what, voices] of table) {
    it(`${state}: ${what}`, () => {
      const judgement = judgeClaim(voices, limits, now);
      expect(judgement.state).toBe(state);
      const said = explainClaim(judgement, limits, 'UTC');
      expect(said.why).toMatch(/^[A-Z0-9].*\.$/);
      expect(said.changes).toMatch(/^[A-Z0-9].*\.$/);
    });
  }

  it('supported by two participants where the workspace asks for two', () => {
    expect(judgeClaim([quote('ann'), quote('ben')], { ...limits, quotes_from: 2 }, now).state).toBe('supported');
  });
});

describe('what a claim says of its state', () => {
  const said = (voices: Voice[]) => explainClaim(judgeClaim(voices, limits, now), limits, 'UTC');

  it('names how many speak on each side', () => {
    expect(said([...threeSay(), number('supports')]).why).toBe(
      'One number and 3 participants speak for it, and nothing speaks against it.',
    );
    expect(said([source('against')]).why).toBe('One source speaks against it, and nothing that counts speaks for it.');
    expect(said([number('supports'), source('against')]).why).toBe(
      'Evidence disagrees: 1 number for it, 1 source against it.',
    );
  });

  it('says how many participants are missing', () => {
    expect(said([quote('ann'), quote('ben')])).toEqual({
      why: 'So far 2 participants for it; quotes count from 3 participants.',
      changes: 'One more participant who says the same, a number or a source would judge it.',
    });
  });

  it('says on which day it turns stale: when the last of what holds it is too old', () => {
    expect(said([source('for', 100), source('for', 10)]).changes).toBe(
      'It turns stale on 17 May 2027 unless something newer comes.',
    );
    expect(said([quote('ann', 'for', 100), quote('ben'), quote('cem')]).changes).toBe(
      'It turns stale on 16 February 2027 unless something newer comes.',
    );
  });

  it('says that one refresh said otherwise', () => {
    expect(said([number('supports', 'contradicts')]).changes).toBe(
      'The last refresh said against it; if the next one says the same, this changes.',
    );
  });
});
