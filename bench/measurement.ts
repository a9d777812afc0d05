/** One line of the table: the same work done here and by the peer, and what DESIGN asks for. */
export type Measurement = {
  work: string;
  unit: 'ms' | 's' | 'rows/s' | 'MB';
  ours: number;
  /** Null where no peer does the same. */
  peer: number | null;
  /** Below this the goal is met; null where none is set. */
  goal: number | null;
};

export type Part = { measurements: Measurement[]; details: Record<string, unknown> };
