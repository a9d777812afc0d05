import type { ChartTable } from '@/components/charts/chart-frame';
import type { SeparationNumbers } from '@/lib/core/separation/separation';

export type Ranking = SeparationNumbers['ranking'];
export type Ranked = Extract<Ranking, { kind: 'ranked' }>;
export type RankedVariable = Ranked['variables'][number];

/** Beyond this, chance explains what a variable tells. */
const surely = 0.05;
export const tells = ({ adjusted_p: p }: RankedVariable): boolean => p < surely;

/** Variables that surely tell, and are not part of the outcome itself; the most telling first. */
export const tellingOf = ({ variables }: Ranked): RankedVariable[] =>
  variables.filter((variable) => tells(variable) && !variable.by_definition);

/** Everybody, or a segment of the split: `within` is its number, 0 for everybody. */
export type RankingColumn = { within: number; name: string; ranking: Ranking; narrowed: number[] };

/** What a variable tells in a column, as shares of all there is to know about the outcome there. */
export type ColumnCell = {
  variable: RankedVariable;
  low: number;
  high: number;
  noise: number;
  isNarrowed: boolean;
};
export type VariableRow = { feature: number; name: string; cells: (ColumnCell | null)[] };

type Split = Pick<SeparationNumbers, 'ranking' | 'splits'>;

export function columnsOf({ ranking, splits = [] }: Split): RankingColumn[] {
  return [
    { within: 0, name: 'Everybody', ranking, narrowed: [] },
    ...splits.map(({ part, ranking: own, narrowed }, index) => ({
      within: index + 1,
      name: part.name,
      ranking: own,
      narrowed,
    })),
  ];
}

/** Every variable that is ranked in some column, in the order of the first column that ranks it. */
export function rowsOf(columns: RankingColumn[]): VariableRow[] {
  const names = new Map(columns.flatMap(variablesOf).map(({ feature, name }) => [feature, name]));
  return [...names].map(([feature, name]) => ({
    feature,
    name,
    cells: columns.map((column) => cellOf(column, feature)),
  }));
}

export const variablesOf = ({ ranking }: RankingColumn): RankedVariable[] =>
  ranking.kind === 'ranked' ? ranking.variables : [];

function cellOf(column: RankingColumn, feature: number): ColumnCell | null {
  const { ranking, narrowed } = column;
  const variable = variablesOf(column).find((one) => one.feature === feature);
  if (ranking.kind !== 'ranked' || variable?.information.kind !== 'estimate') return null;
  const shareOf = (bits: number) => (ranking.entropy === 0 ? 0 : Math.min(1, bits / ranking.entropy));
  return {
    variable,
    low: shareOf(variable.information.low),
    high: shareOf(variable.information.high),
    noise: shareOf(variable.noise),
    isNarrowed: narrowed.includes(feature),
  };
}

/** The numbers of all columns beside each other. */
export function columnsTable(columns: RankingColumn[], rows: VariableRow[]): ChartTable {
  return {
    columns: [
      { label: 'Variable' },
      ...columns.flatMap(({ name }) => [
        { label: `${name}: share of all there is to know`, format: 'share' as const },
        { label: `${name}: low`, format: 'share' as const },
        { label: `${name}: high`, format: 'share' as const },
        { label: `${name}: p, corrected`, format: 'number' as const },
      ]),
    ],
    rows: rows.map(({ name, cells }) => [
      name,
      ...cells.flatMap((cell) =>
        cell ? [cell.variable.share, cell.low, cell.high, cell.variable.adjusted_p] : [null, null, null, null],
      ),
    ]),
  };
}

type Differences = NonNullable<SeparationNumbers['differences']>;

/** Where the order of the variables differs between columns by more than chance, a sentence for each variable. */
export function sayDifferences(differences: Differences, columns: RankingColumn[]): string[] {
  const whereOf = (within: number) => (within === 0 ? 'among everybody' : `within ${columns[within]?.name ?? ''}`);
  return differences.map(
    ({ name, higher, lower }) =>
      `“${name}” counts more ${whereOf(higher.within)} (${sayPlaces(higher)}) than ${whereOf(lower.within)} (${sayPlaces(lower)}).`,
  );
}

export const sayPlaces = ({ best, worst }: { best: number; worst: number }): string =>
  best === worst ? `place ${best}` : `place ${best} to ${worst}`;
