'use client';

import { createContext, useContext } from 'react';
import type { BuilderAction, Focus } from '@/lib/core/segments/builder-state';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { DraftGroup } from '@/lib/core/segments/draft-rule';
import type { Finding } from '@/lib/core/segments/finding';

export type NodeCount = { alone: number; left: number | null; stale: boolean };

/** What every part of the builder may ask and say. */
export type Builder = {
  draft: DraftGroup;
  dispatch: (action: BuilderAction) => void;
  focus: Focus;
  readOnly: boolean;
  dictionary: Dictionary;
  /** Key of the segment being built, which cannot refer to itself. */
  ownKey: string | null;
  countOf: (path: string) => NodeCount | null;
  /** Everybody who counts, the whole of every bar. */
  base: number | null;
  counting: boolean;
  findingsOf: (path: string) => Finding[];
  missingAt: (path: string) => string | null;
};

const BuilderContext = createContext<Builder | null>(null);

export const BuilderProvider = BuilderContext.Provider;

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('This belongs inside a RuleBuilder.');
  return builder;
}

/** The builder around, or nothing where a condition stands alone. */
export const useOptionalBuilder = (): Builder | null => useContext(BuilderContext);
