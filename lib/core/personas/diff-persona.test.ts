import { expect, it } from 'vitest';
import { countStates } from '@/lib/core/claims/persona-standing';
import { diffPersona, turnedClaims } from './diff-persona';
import type { ClaimInVersion, PersonaContent } from './persona-version';
import { PersonaSections } from './sections';

const content: PersonaContent = {
  name: 'Maya',
  role: 'the daily drafter',
  summary: 'Writes.',
  kind: 'primary',
  goals: ['Finish early'],
  pains: [],
  behaviours: [],
  quote: '',
  quote_source: '',
  sections: PersonaSections.parse({}),
  metric: null,
  hypothesis: null,
  segment: { key: 'power', version: 2 },
  claims: [],
  standing: {
    status: 'hypothesis',
    why: '',
    counts: countStates([]),
    claims: 0,
    participants: 0,
    profiles: 0,
    newest_evidence_at: null,
    open_questions: 0,
  },
};
const claim = (change: Partial<ClaimInVersion> = {}): ClaimInVersion => ({
  id: '018f0000-0000-7000-8000-000000000001',
  section: 'behaviours',
  text: 'Writes before nine.',
  state: 'supported',
  why: '',
  evidence: [],
  ...change,
});

it('says nothing of equal states, in whatever order their keys came back', () => {
  const turned = { ...content, sections: PersonaSections.parse(JSON.parse(JSON.stringify(content.sections))) };
  expect(diffPersona(content, turned)).toEqual([]);
});

it('says what was written, taken away and moved', () => {
  const after = { ...content, role: 'the writer', goals: ['Sleep'], segment: { key: 'power', version: 3 } };
  expect(diffPersona(content, after)).toEqual([
    'The role is "the writer"; it was "the daily drafter".',
    'It stands on power v3; it stood on power v2.',
    'Goals: "Sleep" is new.',
    'Goals: "Finish early" is gone.',
  ]);
});

it('says how claims turned, and how their evidence grew', () => {
  const before = { ...content, claims: [claim()] };
  const evidence = [{ id: '018f0000-0000-7000-8000-000000000009', kind: 'metric', side: null, sentence: '' }];
  const after = { ...content, claims: [claim({ state: 'contradicted', evidence })] };
  expect(diffPersona(before, after)).toEqual([
    '"Writes before nine." is contradicted; it was supported.',
    '"Writes before nine." has 1 piece of evidence more.',
  ]);
  expect(diffPersona(before, { ...content, claims: [claim({ section: 'goals' })] })).toEqual([
    '"Writes before nine." moved from Behaviours to Goals.',
  ]);
  expect(turnedClaims(before, after)).toBe(1);
  expect(turnedClaims(content, after)).toBe(0);
  expect(diffPersona(content, before)).toEqual(['New claim, supported: "Writes before nine."']);
  expect(diffPersona(before, content)).toEqual(['Claim taken away: "Writes before nine."']);
});

it('says that claims of a section stand in another order, and not that one came, went or moved elsewhere', () => {
  const numbered = (n: number, section: ClaimInVersion['section'] = 'goals') =>
    claim({ id: `018f0000-0000-7000-8000-00000000000${n}`, section, text: `Wants ${n}.` });
  const of = (...claims: ClaimInVersion[]) => ({ ...content, claims });
  const before = of(numbered(1), numbered(2), numbered(3, 'pains'), numbered(4, 'pains'));
  expect(diffPersona(before, of(numbered(2), numbered(1), numbered(3, 'pains'), numbered(4, 'pains')))).toEqual([
    'Goals: the claims are in another order.',
  ]);
  expect(diffPersona(before, of(numbered(3, 'pains'), numbered(1), numbered(4, 'pains'), numbered(2)))).toEqual([]);
  expect(diffPersona(before, of(numbered(5), numbered(2), numbered(3), numbered(4, 'pains')))).toEqual([
    'New claim, supported: "Wants 5."',
    'Claim taken away: "Wants 1."',
    '"Wants 3." moved from Pains to Goals.',
  ]);
});
