import type { Measurement } from './measurement';

const columns = ['work', 'Dramatis', 'peer', 'ratio', 'goal', 'met'];

/** Measurements as text in columns. The ratio is ours by the peer's: below 1 we take less, or handle fewer rows a second. */
export function tableOf(measurements: Measurement[]): string {
  const rows = [columns, ...measurements.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [lines[0], rule, ...lines.slice(1)].map((cells) => cells?.join('  ')).join('\n');
}

function cellsOf({ work, unit, ours, peer, goal }: Measurement): string[] {
  return [
    work,
    amount(ours, unit),
    peer === null ? '' : amount(peer, unit),
    peer === null ? '' : `${(ours / peer).toFixed(2)}x`,
    goal === null ? '' : `< ${goal} ${unit}`,
    metOf(ours, goal),
  ];
}

function metOf(ours: number, goal: number | null): string {
  if (goal === null) return '';
  return ours < goal ? 'yes' : 'NO';
}

function amount(value: number, unit: Measurement['unit']): string {
  const digits = value < 100 && unit !== 'rows/s' ? 1 : 0;
  const shown = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${shown} ${unit}`;
}
