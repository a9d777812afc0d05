import type { z } from 'zod';
import type { Rule } from '@/lib/core/segments/rule';
import type { Sql } from '@/lib/core/segments/sql/sql';
import type { ServiceContext } from '../context';
import type { InsightGround } from './insight-ground';

/** Who asks, and what their question stands on. */
export type Asker = Pick<ServiceContext, 'events' | 'db' | 'signal' | 'actor' | 'now' | 'found' | 'heavy'> & {
  ground: InsightGround;
};

export type Measured<Numbers> = {
  numbers: Numbers;
  remarks?: string[];
  /** A fair sample stands for everybody. */
  isSampled?: boolean;
};

/** The people behind a cell, a bar, a step or a point: a rule wherever the language can say it, else their keys. */
export type Behind = { name: string } & ({ rule: Rule } | { keys: Sql });

/**
 * One kind of insight. `measure` computes the numbers of a question in ClickHouse; `behind` says who is behind one of
 * them. `Numbers` is what the API answers beside `about` and `query`.
 */
export type InsightKind<Query extends z.ZodType, Cell extends z.ZodType, Numbers extends z.ZodObject> = {
  kind: string;
  Query: Query;
  Cell: Cell;
  Numbers: Numbers;
  /** Rules the question pins besides its filter: segments to split by, to start from, to compare. */
  pinned?: (query: z.output<Query>) => Rule[];
  /** What else an answer rests on that may change while the data does not: the names of what it refers to. */
  restsOn?: (asker: Asker, query: z.output<Query>) => Promise<object>;
  /** Takes many seconds of one core. */
  isHeavy?: true;
  measure: (asker: Asker, query: z.output<Query>) => Promise<Measured<z.output<Numbers>>>;
  behind: (asker: Asker, query: z.output<Query>, cell: z.output<Cell>) => Behind | Promise<Behind>;
};
