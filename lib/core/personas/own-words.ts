import { z } from 'zod';

/** A piece of a text, and whether only this persona says it. */
export const TextPart = z.object({ text: z.string(), own: z.boolean() });
export type TextPart = z.infer<typeof TextPart>;

/** Shorter ones join sentences more than they tell anybody apart. */
const shortestWord = 4;
const word = /[\p{L}\p{N}]+/gu;

const wordsIn = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => [...line.toLowerCase().matchAll(word)].map(([found]) => found)));

/**
 * The lines of several people, with the words marked that no other of them uses: words of four letters or more, whatever
 * their capitals. Where fewer than two say anything there is nobody to differ from, and nothing is marked.
 */
export function markOwnWords(people: readonly (readonly string[])[]): TextPart[][][] {
  const vocabularies = people.map(wordsIn);
  const speakers = vocabularies.filter(({ size }) => size > 0).length;
  const isOwn = (found: string, person: number): boolean =>
    speakers > 1 &&
    found.length >= shortestWord &&
    vocabularies.every((words, other) => other === person || !words.has(found.toLowerCase()));
  return people.map((lines, person) => lines.map((line) => partsOf(line, (found) => isOwn(found, person))));
}

function partsOf(line: string, isOwn: (found: string) => boolean): TextPart[] {
  const parts: TextPart[] = [];
  let until = 0;
  const add = (text: string, own: boolean) => {
    const last = parts.at(-1);
    if (last?.own === own) last.text += text;
    else if (text !== '') parts.push({ text, own });
  };
  for (const found of line.matchAll(word)) {
    add(line.slice(until, found.index), false);
    add(found[0], isOwn(found[0]));
    until = found.index + found[0].length;
  }
  add(line.slice(until), false);
  return parts;
}
