import { describe, expect, it } from 'vitest';
import { type Consent, ConsentScope, consentOfNote, mayShow, scopeOfReader, whyWithheld } from './consent';

const noon = new Date('2026-05-01T12:00:00.000Z');
const consent = (change: Partial<Consent>): Consent => ({
  scope: 'company',
  until: null,
  withdrawn_at: null,
  ...change,
});

describe('consent', () => {
  it('reaches as far as it was given, and no further', () => {
    const shown = (given: ConsentScope) =>
      ConsentScope.options.filter((scope) => mayShow(consent({ scope: given }), scope, noon));
    expect(shown('team')).toEqual(['team']);
    expect(shown('company')).toEqual(['team', 'company']);
    expect(shown('public')).toEqual(['team', 'company', 'public']);
  });

  it('ends at its very moment, for everybody', () => {
    const until = noon.toISOString();
    expect(mayShow(consent({ until }), 'company', new Date(noon.getTime() - 1))).toBe(true);
    expect(whyWithheld(consent({ until }), 'company', noon)).toBe('ended');
    expect(whyWithheld(consent({ until }), 'team', noon)).toBe('ended');
  });

  it('counts a withdrawal before anything else', () => {
    const gone = consent({ scope: 'public', until: noon.toISOString(), withdrawn_at: noon.toISOString() });
    expect(whyWithheld(gone, 'team', noon)).toBe('withdrawn');
  });

  it('keeps what nobody gave a consent for within the team', () => {
    expect(mayShow(null, 'team', noon)).toBe(true);
    expect(mayShow(null, 'company', noon)).toBe(false);
  });

  it('of a note about nobody is that of the workspace; about somebody, or of an interview, it is theirs', () => {
    const about = (participant: object | null, interview: object | null, given: Consent | null) =>
      mayShow(consentOfNote({ kind: 'note', participant, interview, consent: given }), 'company', noon);
    expect(about(null, null, null)).toBe(true);
    expect(about(null, {}, null)).toBe(false);
    expect(about({}, null, consent({ scope: 'team' }))).toBe(false);
    expect(about({}, {}, consent({}))).toBe(true);
    const answer = consentOfNote({ kind: 'survey_answer', participant: null, interview: null, consent: null });
    expect(mayShow(answer, 'company', noon)).toBe(false);
  });

  it('has a viewer read as the company does, and a researcher as the team', () => {
    expect(scopeOfReader('viewer')).toBe('company');
    expect(scopeOfReader('researcher')).toBe('team');
  });
});
