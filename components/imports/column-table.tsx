import {
  type ColumnDraft,
  type ColumnRole,
  type MappingDraft,
  rolesOf,
  withColumn,
  withRole,
  withType,
} from '@/components/imports/mapping-draft';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { ValueType } from '@/lib/core/events/value';
import type { DetectedColumn } from '@/lib/core/imports/detected-file';

const roleWords: Record<ColumnRole, string> = {
  left_out: 'left out',
  profile: 'who it was',
  time: 'when it happened',
  event: 'what happened',
  amount: 'the amount',
  row_id: 'the id of the row',
  property: 'a property of the event',
  trait: 'a trait of the profile',
  property_and_trait: 'a property and a trait',
  event_date: 'an event on this date',
};
const typeWords: Record<ValueType, string> = {
  text: 'text',
  number: 'number',
  boolean: 'yes or no',
  time: 'time',
  list: 'list of text',
};
const named: readonly ColumnRole[] = ['property', 'trait', 'property_and_trait', 'event_date'];

type ColumnTableProps = {
  draft: MappingDraft;
  columns: DetectedColumn[];
  onChange: (draft: MappingDraft) => void;
};

/** Every column of the file with some of its values, and what it becomes. */
export function ColumnTable({ draft, columns, onChange }: ColumnTableProps) {
  return (
    <Table caption="Columns of the file, and what they become" maxHeight="60vh">
      <TableHead>
        <tr>
          <TableHeader>Column</TableHeader>
          <TableHeader>For example</TableHeader>
          <TableHeader>Becomes</TableHeader>
          <TableHeader>Called</TableHeader>
          <TableHeader>Type</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {columns.map((column) => (
          <ColumnRow key={column.name} draft={draft} column={column} onChange={onChange} />
        ))}
      </TableBody>
    </Table>
  );
}

function ColumnRow({
  draft,
  column,
  onChange,
}: {
  draft: MappingDraft;
  column: DetectedColumn;
  onChange: ColumnTableProps['onChange'];
}) {
  const known = draft.columns[column.name] ?? {
    role: 'left_out' as const,
    name: column.name,
    type: column.type,
    split: '',
  };
  const roles = rolesOf(draft.kind);
  const hasName = named.includes(known.role);
  return (
    <TableRow className={known.role === 'left_out' ? 'text-ink-3' : undefined}>
      <TableRowHeader className="max-w-60 truncate font-semibold">{column.name}</TableRowHeader>
      <TableCell className="max-w-70 truncate text-ink-2 text-xs">{column.samples.join(' · ') || 'empty'}</TableCell>
      <TableCell>
        <Select
          size="sm"
          aria-label={`What ${column.name} becomes`}
          value={known.role}
          options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          onValueChange={(value) =>
            onChange(withRole(draft, column.name, roles.find((role) => role === value) ?? 'left_out'))
          }
        />
      </TableCell>
      <TableCell>
        {hasName && (
          <Input
            size="sm"
            aria-label={`What ${column.name} is called${known.role === 'property_and_trait' ? ' as a property' : ''}`}
            value={known.name}
            onChange={(event) => onChange(withColumn(draft, column.name, { name: event.target.value }))}
          />
        )}
        {known.role === 'property_and_trait' && (
          <TraitName
            known={known}
            column={column.name}
            onChange={(part) => onChange(withColumn(draft, column.name, part))}
          />
        )}
      </TableCell>
      <TableCell>
        {hasName && known.role !== 'event_date' && (
          <span className="flex items-center gap-2">
            <Select
              size="sm"
              aria-label={`The type of ${column.name}`}
              value={known.type}
              options={ValueType.options.map((type) => ({ value: type, label: typeWords[type] }))}
              onValueChange={(value) => onChange(withType(draft, column.name, ValueType.catch('text').parse(value)))}
            />
            {known.type === 'list' && (
              <Input
                size="sm"
                className="w-16"
                aria-label={`What separates the parts of ${column.name}`}
                placeholder=";"
                value={known.split}
                onChange={(event) => onChange(withColumn(draft, column.name, { split: event.target.value }))}
              />
            )}
          </span>
        )}
      </TableCell>
    </TableRow>
  );
}

type TraitNameProps = { known: ColumnDraft; column: string; onChange: (part: Partial<ColumnDraft>) => void };

/** A column that is both may be called otherwise as a trait. */
function TraitName({ known, column, onChange }: TraitNameProps) {
  const { name, type, split, asTrait } = known;
  return (
    <span className="mt-1 flex items-center gap-1.5 text-2xs text-ink-3">
      trait
      <Input
        size="sm"
        aria-label={`What ${column} is called as a trait`}
        value={asTrait?.name ?? name}
        onChange={(event) => onChange({ asTrait: { ...(asTrait ?? { type, split }), name: event.target.value } })}
      />
    </span>
  );
}
