import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug';

describe('slugOf', () => {
  it.each([
    ['Quillwright', 'quillwright'],
    ['  Müller & Söhne  ', 'muller-sohne'],
    ['Straße 9', 'strasse-9'],
    ['日本', 'workspace'],
    ['--', 'workspace'],
    ['a'.repeat(80), 'a'.repeat(48)],
  ])('makes %j into %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

it('counts on when somebody has the slug', () => {
  expect(freeSlug('Acme', new Set(['acme', 'acme-2']))).toBe('acme-3');
  expect(freeSlug('Acme', new Set(['acme-2']))).toBe('acme');
});
