import { describe, expect, it } from 'vitest';
import { nothingKnown } from '@/lib/core/imports/import-scope';
import { answersIn, proposeSurvey, readSurveyFile, type SurveyRow, surveyReader } from './read-survey';
import { SurveyMapping, type SurveyMappingDraft } from './survey';

const file = `customer_id;Answered;Why did you leave?;What did you miss?;Plan;Agreed
c1;2026-03-02 10:00;"It never remembered where I was, so I began anew.";Quiet;pro;yes
;2026-03-03 11:00;It was too dear for what I did with it.;;free;
c3;someday;I do not know any more.;;free;no
c4;2026-03-04 09:00;;;pro;yes
`;

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function rowsOf(text: string, draft: SurveyMappingDraft): Promise<SurveyRow[]> {
  const { detected, records } = await readSurveyFile(bytesOf(text), true);
  const read = surveyReader(SurveyMapping.parse(draft), {
    columns: detected.columns,
    zone: 'UTC',
    known: nothingKnown,
  });
  return records.map(read);
}

const whole: SurveyMappingDraft = {
  profile: { column: 'customer_id' },
  date: { column: 'Answered' },
  questions: [{ column: 'Why did you leave?' }, { column: 'What did you miss?' }],
  traits: [{ column: 'Plan', name: 'survey_plan' }],
  link: { column: 'Agreed' },
};

describe('a file of answers', () => {
  it('says which columns seem to be the id, the date and the open questions', async () => {
    const { detected } = await readSurveyFile(bytesOf(file), true);
    expect(proposeSurvey(detected)).toEqual({
      profile: 'customer_id',
      date: 'Answered',
      questions: ['Why did you leave?'],
    });
  });

  it('becomes a note a row, below each question what was answered', async () => {
    const [first, second] = await rowsOf(file, whole);
    expect(first).toMatchObject({
      kind: 'taken',
      line: 2,
      profileId: 'c1',
      linked: true,
      at: Date.UTC(2026, 2, 2, 10),
      writing: {
        text: 'Why did you leave?\nIt never remembered where I was, so I began anew.\nWhat did you miss?\nQuiet',
      },
      traits: [['survey_plan', { type: 'text', value: 'pro' }]],
    });
    expect(second).toMatchObject({ profileId: null, linked: false, traits: [] });
  });

  it('tells by line and reason what cannot be taken, and keeps closed answers without a word beside them', async () => {
    const [, , third, fourth] = await rowsOf(file, {
      ...whole,
      date: { column: 'Answered', format: 'yyyy-MM-dd HH:mm' },
    });
    expect(third).toMatchObject({ kind: 'refused', line: 4, reason: expect.stringContaining('“someday”') });
    expect(fourth).toMatchObject({ kind: 'taken', writing: null, traits: [['survey_plan', { value: 'pro' }]] });
    const [, , , empty] = await rowsOf(file, { questions: whole.questions });
    expect(empty).toMatchObject({ kind: 'refused', line: 5, reason: expect.stringContaining('empty') });
  });

  it('keeps a trait from nobody who did not agree to the link', async () => {
    expect(SurveyMapping.safeParse({ ...whole, link: false }).success).toBe(false);
    expect(SurveyMapping.safeParse({ ...whole, profile: undefined }).success).toBe(false);
    const [, , third] = await rowsOf(file, { ...whole, date: undefined });
    expect(third).toMatchObject({ kind: 'taken', profileId: 'c3', linked: false, traits: [] });
  });

  it('refuses a column that is not there, and more rows than come in at once', async () => {
    const missing = rowsOf(file, { questions: [{ column: 'Why?' }] });
    await expect(missing).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('"Why?"') });
    const long = `q,n\n${Array.from({ length: 5_001 }, (_, n) => `words,${n}`).join('\n')}`;
    await expect(readSurveyFile(bytesOf(long), true)).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('gives back what was answered without its questions', async () => {
    const [first] = await rowsOf(file, whole);
    expect(first?.kind === 'taken' && first.writing ? answersIn(first.writing.doc) : []).toEqual([
      'It never remembered where I was, so I began anew.',
      'Quiet',
    ]);
  });

  it('is told apart by whose row it is, when, and what was answered, whatever other columns there are', async () => {
    const told = async (text: string, draft: SurveyMappingDraft = whole) =>
      (await rowsOf(text, draft)).map((row) => (row.kind === 'taken' ? row.identity : null));
    const before = await told(file);
    const [first = '', ...rest] = file.trimEnd().split('\n');
    const grown = [`Score;${first}`, ...rest.map((line) => `5;${line}`)].join('\n');
    expect(await told(grown)).toEqual(before);
    expect(await told(file, { ...whole, questions: [...(whole.questions ?? [])].reverse() })).toEqual(before);
    expect((await told(file.replace('Quiet', 'Calm')))[0]).not.toBe(before[0]);
    expect((await told(file.replace('10:00', '10:01')))[0]).not.toBe(before[0]);
  });
});
