'use client';

import { createContext, useContext } from 'react';
import type { KnownNames, KnownValue } from '@/lib/core/segments/known-names';

/** What the values of a name are looked up by. */
export type ValueQuestion = { kind: 'trait' | 'property'; event?: string; name: string };

/** The names and values of a workspace, as every picker of events, properties and values needs them. */
export type Vocabulary = {
  workspace: string;
  names: KnownNames;
  readOnly: boolean;
  searchValues: (question: ValueQuestion, query: string, signal: AbortSignal) => Promise<KnownValue[]>;
};

const VocabularyContext = createContext<Vocabulary | null>(null);

export const VocabularyProvider = VocabularyContext.Provider;

export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (!vocabulary) throw new Error('Pickers of names belong inside a vocabulary.');
  return vocabulary;
}
