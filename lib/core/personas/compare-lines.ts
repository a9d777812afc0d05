import { z } from 'zod';
import { letterPairs, likeness } from '@/lib/core/letter-pairs';

/** A piece of a line, and whether it is what tells the line from those that are nearly the same. */
const Part = z.object({ text: z.string(), differs: z.boolean() });

/** What one of several people says: `like` are the places of the others who say nearly the same. */
export const ComparedLine = z.object({ parts: z.array(Part), like: z.array(z.int()) });
export type ComparedLine = z.infer<typeof ComparedLine>;

/** From here on two lines say nearly the same: "Reads drafts on a train" and "Reads a draft on trains" have 0.93. */
const alikeFrom = 0.6;
/** Shorter ones join sentences more than they tell them apart. */
const shortestWord = 4;
const word = /[\p{L}\p{N}]+/gu;

/**
 * The lines of several people beside each other. Of lines that say nearly the same (by their pairs of letters, Dice
 * 1945), the words of four letters or more are marked that the others do not have, whatever their capitals.
 */
export function compareLines(people: readonly (readonly string[])[]): ComparedLine[][] {
  const read = people.map((lines) => lines.map((line) => ({ line, pairs: letterPairs(line), words: wordsIn(line) })));
  return read.map((lines, person) =>
    lines.map(({ line, pairs }) => {
      const alike = read.flatMap((others, place) =>
        place === person
          ? []
          : others.filter((other) => likeness(pairs, other.pairs) >= alikeFrom).map(({ words }) => ({ place, words })),
      );
      const differs = (found: string) =>
        alike.length > 0 && found.length >= shortestWord && alike.every(({ words }) => !words.has(found.toLowerCase()));
      return { parts: partsOf(line, differs), like: [...new Set(alike.map(({ place }) => place))] };
    }),
  );
}

const wordsIn = (line: string): Set<string> => new Set(line.toLowerCase().match(word) ?? []);

function partsOf(line: string, differs: (found: string) => boolean): ComparedLine['parts'] {
  const parts: ComparedLine['parts'] = [];
  let until = 0;
  const add = (text: string, isOther: boolean) => {
    const last = parts.at(-1);
    if (last?.differs === isOther) last.text += text;
    else if (text !== '') parts.push({ text, differs: isOther });
  };
  for (const found of line.matchAll(word)) {
    add(line.slice(until, found.index), false);
    add(found[0], differs(found[0]));
    until = found.index + found[0].length;
  }
  add(line.slice(until), false);
  return parts;
}
