import { describe, expect, it } from 'vitest';
import { explainActivity } from './explain-activity';

const entry = (action: string, difference: unknown = null) => ({
  actor: { kind: 'member', id: 'o', name: 'Olga' },
  action,
  target: { kind: 'persona', id: 'maya', name: 'Maya' },
  difference,
});

describe('explainActivity', () => {
  it.each([
    ['claim.created', { claim: 'Often shares.', section: 'goals' }, 'Olga claimed “Often shares.”'],
    ['claim.removed', { claim: 'Often shares.' }, 'Olga took away the claim “Often shares.”'],
    [
      'claim.changed',
      { claim: { from: 'Shares.', to: 'Often shares.' }, section: { from: 'goals', to: 'goals' } },
      'Olga changed “Shares.” to “Often shares.”',
    ],
    [
      'claim.changed',
      { claim: { from: 'Shares.', to: 'Shares.' }, section: { from: 'goals', to: 'pains' } },
      'Olga moved “Shares.” to pains.',
    ],
    [
      'claim.backed',
      { claim: 'Shares.', evidence: { kind: 'quote', highlight: 'x' } },
      'Olga added a quote to “Shares.”',
    ],
    [
      'claim.turned',
      { claim: 'Shares.', state: { from: 'supported', to: 'contradicted' }, why: 'So.' },
      '“Shares.” turned from supported to contradicted.',
    ],
    ['persona.published', { version: 3, note: 'What we know.', changes: [] }, 'Olga published v3: What we know.'],
    [
      'persona.rolled_back',
      { version: 4, note: 'Back to what v1 said.' },
      'Olga went back, and published v4: Back to what v1 said.',
    ],
    [
      'persona.changed',
      { goals: { before: [], after: ['x'] }, metric: { before: null, after: {} } },
      'Olga changed the goals and the key metric.',
    ],
    ['persona.attached', { interview: 'x' }, 'Olga attached an interview.'],
    ['persona.detached', { note: 'x' }, 'Olga took a note away.'],
    ['persona.archived', {}, 'Olga archived the persona Maya.'],
  ])('tells %s', (action, difference, sentence) => {
    expect(explainActivity(entry(action, difference))).toBe(sentence);
  });

  it('tells less where the log keeps what it does not know', () => {
    expect(explainActivity(entry('claim.backed', { claim: 7, evidence: 'much' }))).toBe(
      'Olga added evidence to a claim.',
    );
    expect(explainActivity(entry('persona.changed', null))).toBe('Olga changed the card.');
  });
});
