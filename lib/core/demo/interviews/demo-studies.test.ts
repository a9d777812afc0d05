import { describe, expect, it } from 'vitest';
import { parseTranscript } from '@/lib/core/research/parse-transcript';
import { demoInterviews, demoParticipants, demoStudies, demoTags } from './demo-studies';
import { readMarks } from './marked-transcript';

const read = demoInterviews.map((interview) => ({ ...interview, ...readMarks(interview.transcript) }));

describe('the interviews of the demo', () => {
  it('are with people, in studies and under tags that are there', () => {
    expect(demoInterviews).toHaveLength(8);
    for (const { participant, study, marks } of read) {
      expect(demoParticipants.map(({ pseudonym }) => pseudonym)).toContain(participant);
      expect(demoStudies.map(({ key }) => key)).toContain(study);
      for (const tag of marks.flatMap(({ tags }) => tags)) expect(demoTags.map(({ name }) => name)).toContain(tag);
    }
  });

  it('have every tag from at least two different people, so that a claim never stands on one voice', () => {
    for (const { name } of demoTags) {
      const people = read.filter(({ marks }) => marks.some(({ tags }) => tags.includes(name)));
      expect(new Set(people.map(({ participant }) => participant)).size, name).toBeGreaterThan(1);
    }
  });

  it('are spoken by two, with times, and only the participant is marked', () => {
    for (const { text, participant, marks } of read) {
      const { lines } = parseTranscript(text);
      expect(new Set(lines.map(({ speaker }) => speaker)).size).toBe(2);
      expect(lines.every(({ startMs }) => startMs !== null)).toBe(true);
      expect(marks.every(({ line }) => lines[line]?.speaker === participant)).toBe(true);
      expect(marks.every(({ line, from, to }) => (lines[line]?.text ?? '').slice(from, to).length > 20)).toBe(true);
    }
  });
});
