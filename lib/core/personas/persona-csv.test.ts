import { expect, it } from 'vitest';
import { readPersonaRows } from './persona-csv';

const lines = (n: number) => Array.from({ length: n }, (_, index) => `Persona ${index}`).join('\n');

it('reads a persona from each line', () => {
  expect(readPersonaRows('name,goals\nOmar,"Save time; Sleep"\n')).toMatchObject([
    { line: 2, persona: { key: 'omar', name: 'Omar', goals: ['Save time', 'Sleep'] } },
  ]);
});

it('says so when there is nothing but a header, no name, or too much', () => {
  expect(() => readPersonaRows('name,role\n')).toThrow('This file holds no persona');
  expect(() => readPersonaRows('role\nbuyer\n')).toThrow('no column "name"');
  expect(readPersonaRows(`name\n${lines(200)}`)).toHaveLength(200);
  expect(() => readPersonaRows(`name\n${lines(201)}`)).toThrow('at most 200 at a time');
});
