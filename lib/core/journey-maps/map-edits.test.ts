import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/core/documents/apply-edits';
import { Edits } from '@/lib/core/documents/edit';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { JourneyContent } from './journey-map';
import {
  addEvidence,
  addNamed,
  cellAt,
  moveNamed,
  removeEvidence,
  removeNamed,
  setNamed,
  writeCell,
  writeText,
} from './map-edits';

const stage = (id: string) => ({ id, name: `Stage ${id}`, event: null });
const source = {
  kind: 'source',
  source: 'report',
  citation: 'Week 12',
  date: '2026-03-01',
  excerpt: '',
  url: null,
} as const;
const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;

const begun = JourneyContent.parse({
  stages: ['a', 'b', 'c'].map(stage),
  lanes: [
    { id: 'does', kind: 'actions', name: 'Does' },
    { id: 'feels', kind: 'emotion', name: 'Feels' },
  ],
});
const cells = ['a', 'b', 'c'].flatMap((id) => writeCell(begun, { stage: id, lane: 'does' }, { text: id }));
const full = applied(applied(begun, cells), [
  ...addEvidence(applied(begun, cells), { stage: 'b', lane: 'does' }, ids[0], source),
  ...addEvidence(applied(begun, cells), { stage: 'c', lane: 'feels' }, ids[1], source),
]);

function applied(content: JourneyContent, edits: readonly unknown[]): JourneyContent {
  const result = applyEdits(content, Edits.parse(edits));
  if (result.kind === 'conflicts') throw new Error(JSON.stringify(result.conflicts));
  return JourneyContent.parse(result.content);
}

describe('what people do with a map', () => {
  it.each([
    ['takes a stage away with all that is in it', removeNamed(full, 'stages', 'b'), 'stages', ['a', 'c']],
    ['takes a lane away with all that is in it', removeNamed(full, 'lanes', 'does'), 'lanes', ['feels']],
    ['moves a stage to the front', moveNamed(full, 'stages', 'c', 0), 'stages', ['c', 'a', 'b']],
    ['moves a stage to the end', moveNamed(full, 'stages', 'a', 9), 'stages', ['b', 'c', 'a']],
    ['adds a stage behind another', addNamed(full, 'stages', stage('n'), 'a'), 'stages', ['a', 'n', 'b', 'c']],
  ] as const)('%s, and back', (_, edits, list, expected) => {
    const after = applied(full, edits);
    expect(after[list].map(({ id }) => id)).toEqual(expected);
    expect(applied(after, invertEdits(edits))).toEqual(full);
  });

  it('writes a mood into a cell that was not there, then a text beside it', () => {
    const place = { stage: 'a', lane: 'feels' };
    const felt = applied(full, writeCell(full, place, { emotion: -2 }));
    const said = applied(felt, writeCell(felt, place, { text: 'Lost.' }));
    expect(said.cells.at(-1)).toEqual({ id: 'a.feels', ...place, text: 'Lost.', emotion: -2 });
  });

  it('changes nothing where nothing is different', () => {
    expect(writeCell(full, { stage: 'a', lane: 'does' }, { text: 'a' })).toEqual([]);
    expect(writeCell(full, { stage: 'a', lane: 'feels' }, { text: '' })).toEqual([]);
    expect(moveNamed(full, 'stages', 'b', 1)).toEqual([]);
    expect(setNamed(full, 'stages', { id: 'a', field: 'name', is: 'Stage a' })).toEqual([]);
  });

  it('writes over what its writer has seen, and not over what came since', () => {
    const place = { stage: 'a', lane: 'does' };
    expect(applyEdits(full, writeText(full, place, 'Mine.', 'Older.'))).toMatchObject({
      conflicts: [{ why: 'changed', stands: 'a', is: 'Mine.' }],
    });
    expect(cellAt(applied(full, writeText(full, place, 'Mine.', 'a')), place)?.text).toBe('Mine.');
    expect(
      applyEdits(full, setNamed(full, 'stages', { id: 'a', field: 'name', is: 'Mine', seen: 'Older' })),
    ).toMatchObject({
      conflicts: [{ stands: 'Stage a' }],
    });
  });

  it('takes evidence away, and back in its place', () => {
    const edits = removeEvidence(full, ids[0]);
    expect(applied(full, edits).evidence.map(({ id }) => id)).toEqual([ids[1]]);
    expect(applied(applied(full, edits), invertEdits(edits))).toEqual(full);
  });
});
