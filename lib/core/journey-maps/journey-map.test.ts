import { describe, expect, it } from 'vitest';
import { cellId, JourneyContent, mapLimits } from './journey-map';
import { mapDifference } from './map-difference';
import { mapTemplates } from './templates';

const [template] = mapTemplates;
if (!template) throw new Error('There is no template.');
const { content } = template;
const cell = (stage: string, lane: string, text = 'Words.') => ({
  id: cellId(stage, lane),
  stage,
  lane,
  text,
  emotion: null,
});
const evidence = (n: number, reference: object) =>
  Array.from({ length: n }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    cell: cellId('hears', 'does'),
    reference,
  }));
const source = { kind: 'source', source: 'report', citation: 'Support, week 12', date: '2026-03-01', excerpt: '' };

const problems = (change: object): string[] =>
  JourneyContent.safeParse({ ...content, ...change }).error?.issues.map(({ message }) => message) ?? [];

describe('a journey map', () => {
  it('holds 40 stages with 200 cells of 4,000 characters', () => {
    const stages = Array.from({ length: mapLimits.stages }, (_, i) => ({
      id: `s${i}`,
      name: `Stage ${i}`,
      event: null,
    }));
    const cells = stages.flatMap(({ id }) =>
      content.lanes.slice(0, 5).map((lane) => cell(id, lane.id, 'é'.repeat(mapLimits.cellLength))),
    );
    expect(cells).toHaveLength(200);
    expect(problems({ stages, cells })).toEqual([]);
  });

  it('says in a sentence what is too much', () => {
    const stages = Array.from({ length: 41 }, (_, i) => ({ id: `s${i}`, name: 'A stage', event: null }));
    const tied = stages.slice(0, 11).map((stage) => ({ ...stage, event: { event: 'order' } }));
    const cells = [cell('hears', 'does')];
    expect(problems({ stages })).toEqual(['A map has at most 40 stages. Join some, or make a second map.']);
    expect(problems({ stages: tied })).toEqual(['At most 10 stages are tied to events. Untie one first.']);
    expect(problems({ cells: [cell('hears', 'does', 'x'.repeat(4001))] })).toEqual([
      'A cell holds at most 4,000 characters.',
    ]);
    expect(problems({ cells, evidence: evidence(21, source) })).toEqual([
      'A cell holds at most 20 pieces of evidence.',
    ]);
  });

  it('refuses cells outside of it, evidence on nothing, and a mood where none belongs', () => {
    expect(problems({ cells: [cell('gone', 'does')] })).toEqual([
      'A cell stands in the stage "gone", which is not on the map (any more).',
    ]);
    expect(problems({ evidence: evidence(1, source) })[0]).toContain('which is not on the map (any more).');
    expect(problems({ cells: [{ ...cell('hears', 'does'), emotion: 1 }] })).toEqual([
      'Only the cells of the emotion lane have a mood.',
    ]);
    expect(problems({ cells: [{ ...cell('hears', 'does'), id: 'x.y' }] })).toEqual([
      'The id of a cell is its stage and its lane: stage.lane.',
    ]);
    expect(
      problems({ cells: [cell('hears', 'does')], evidence: evidence(1, { ...source, url: 'javascript:alert(1)' }) }),
    ).toEqual(['An address begins with http:// or https://.']);
  });

  it('says what changed, a line each', () => {
    const { stages } = content;
    const [hears, tries, ...rest] = stages;
    if (!hears || !tries) throw new Error('The template has stages.');
    const after = JourneyContent.parse({
      ...content,
      persona: 'maya',
      stages: [tries, hears, ...rest.slice(1), { id: 'tells', name: 'Tells others', event: null }],
      cells: [cell('hears', 'does')],
      evidence: evidence(1, source),
    });
    expect(mapDifference({ name: 'Journey', content }, { name: 'Maya’s way', content: after })).toEqual([
      'Renamed from "Journey" to "Maya’s way".',
      'It is the journey of maya now.',
      'Added the stage "Tells others".',
      'Took away the stage "Gets something out of it".',
      'The order of the stages changed.',
      'Wrote in 1 cell.',
      'Added 1 piece of evidence.',
    ]);
    expect(mapDifference({ name: 'Journey', content }, { name: 'Journey', content })).toEqual([]);
  });
});
