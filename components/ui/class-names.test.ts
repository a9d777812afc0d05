import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendTailwindMerge } from 'tailwind-merge';
import { describe, expect, it } from 'vitest';
import { classNames } from './class-names';

/** What the library knows of all classes there are, with the names of this theme. */
const mergeAll = extendTailwindMerge({
  extend: {
    theme: {
      text: ['2xs', 'xs', 'sm', 'base', 'md', 'lg', 'claim', 'heading', 'figure-sm', 'title', 'figure'],
      shadow: ['float'],
    },
  },
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.|class-groups/.test(entry.name) ? [path] : [];
  });
}

/** A class without what says when it holds, such as `dark:` or `[&>li]:`. */
function withoutModifiers(word: string): string {
  let depth = 0;
  let start = 0;
  for (const [at, sign] of [...word].entries()) {
    if (sign === '[' || sign === '(') depth += 1;
    if (sign === ']' || sign === ')') depth -= 1;
    if (sign === ':' && depth === 0) start = at + 1;
  }
  return word.slice(start).replace(/^!|!$/g, '');
}

/** The words of the code that the library takes for classes: said twice, one stays. */
function classesInCode(): string[] {
  const words = [...sourcesIn('components'), ...sourcesIn('app')].flatMap((path) =>
    readFileSync(path, 'utf8').split(/[\s'"`{}$,;]+/),
  );
  const plain = new Set(words.map(withoutModifiers));
  return [...plain].filter((word) => /[^/]$/.test(word) && mergeAll(`${word} ${word}`) === word);
}

describe('class names', () => {
  it('are joined, and of two that set the same thing the later one stays', () => {
    expect(classNames('px-2 py-1', false, ['p-3'], { 'text-ink': true, 'text-bad': false })).toBe('p-3 text-ink');
    expect(classNames('text-sm text-ink', 'text-xs')).toBe('text-ink text-xs');
    expect(classNames('dark:bg-ink bg-paper', 'dark:bg-surface')).toBe('bg-paper dark:bg-surface');
  });

  it('are merged as the library does with all classes there are, for every pair in the code', () => {
    const classes = classesInCode();
    expect(classes.length).toBeGreaterThan(500);
    const unlike = classes.flatMap((one) =>
      classes.flatMap((other) => {
        const both = `${one} ${other}`;
        const [ours, theirs] = [classNames(both), mergeAll(both)];
        return ours === theirs ? [] : [`"${both}": "${ours}", and "${theirs}" of all classes`];
      }),
    );
    expect(unlike.slice(0, 20)).toEqual([]);
  });
});
