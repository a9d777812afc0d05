import { DictionaryWords } from '@/lib/core/dictionary/dictionary-entry';
import { KnownNames } from '@/lib/core/segments/known-names';
import { route } from '@/lib/server/route';
import { ChangeWordsInput, changeWords } from '@/lib/services/dictionary/change-words';
import { ListKnownNamesInput, listKnownNames } from '@/lib/services/dictionary/list-known-names';

export const GET = route(ListKnownNamesInput, listKnownNames, {
  summary: 'Every event, property and trait that a rule can name, with its words and most frequent values.',
  output: KnownNames,
});

export const PATCH = route(ChangeWordsInput, changeWords, {
  summary: 'Says what an event, a property or a trait is called.',
  output: DictionaryWords,
});
