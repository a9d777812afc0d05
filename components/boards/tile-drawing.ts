import type { ComponentType } from 'react';
import type { QuestionKind } from '@/lib/core/boards/insight-question';

/** What a compact drawing of an insight gets: the answer of its API, with the `query` it was asked with. */
export type TileDrawingProps = {
  title: string;
  answer: Record<string, unknown>;
  /** Room for the drawing alone, in pixels. */
  height: number;
};

/** The drawing of each kind, none left out. `app` puts them together, as the nouns do not know each other. */
export type Drawings = Record<QuestionKind, ComponentType<TileDrawingProps>>;
