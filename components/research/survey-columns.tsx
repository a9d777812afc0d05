import { type ColumnUse, mayHaveTraits, type SurveyDraft } from '@/components/research/survey-draft';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { DetectedColumn } from '@/lib/core/imports/detected-file';

type SurveyColumnsProps = {
  draft: SurveyDraft;
  columns: DetectedColumn[];
  onChange: (draft: SurveyDraft) => void;
  /** Whether they may change traits of profiles. */
  mayImport: boolean;
};

const none = 'none';
const useWords: Record<ColumnUse, string> = {
  left_out: 'left out',
  question: 'an open question',
  trait: 'a trait of the profile',
};

/** What the columns of a file of answers mean: who it was, when, and what was asked. */
export function SurveyColumns({ draft, columns, onChange, mayImport }: SurveyColumnsProps) {
  const names = columns.map(({ name }) => ({ value: name, label: name }));
  const withTraits = mayImport && mayHaveTraits(draft);
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="The profile id" optional>
          {(control) => (
            <Select
              value={draft.profile ?? none}
              options={[{ value: none, label: 'is not in the file' }, ...names]}
              onValueChange={(picked) => onChange({ ...draft, profile: picked === none ? null : picked })}
              className="w-full"
              {...control}
            />
          )}
        </Field>
        <Field label="The day of the answer" optional>
          {(control) => (
            <Select
              value={draft.date ?? none}
              options={[{ value: none, label: 'is not in the file' }, ...names]}
              onValueChange={(picked) => onChange({ ...draft, date: picked === none ? null : picked })}
              className="w-full"
              {...control}
            />
          )}
        </Field>
        {draft.profile !== null && (
          <Field label="Agreed that answers stand beside behaviour">
            {(control) => (
              <Select
                value={typeof draft.link === 'object' ? `in ${draft.link.column}` : draft.link}
                options={[
                  { value: 'nobody', label: 'nobody' },
                  { value: 'everybody', label: 'everybody' },
                  ...names.map(({ value }) => ({ value: `in ${value}`, label: `who says yes in “${value}”` })),
                ]}
                onValueChange={(picked) => onChange({ ...draft, link: linkOf(picked) })}
                className="w-full"
                {...control}
              />
            )}
          </Field>
        )}
      </div>
      <Table caption="Columns of the file, and what they become" maxHeight="45vh">
        <TableHead>
          <tr>
            <TableHeader>Column</TableHeader>
            <TableHeader>For example</TableHeader>
            <TableHeader>Becomes</TableHeader>
            <TableHeader>Called</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {columns
            .filter(({ name }) => name !== draft.profile && name !== draft.date)
            .map((column) => (
              <ColumnRow key={column.name} {...{ draft, column, onChange, withTraits }} />
            ))}
        </TableBody>
      </Table>
      {!withTraits && (
        <p className="text-ink-3 text-xs">
          {mayImport
            ? 'Closed questions can become traits once the file has the profile id and says who agreed to the link.'
            : 'Closed questions can become traits of profiles; an owner, admin or editor can bring those in.'}
        </p>
      )}
    </div>
  );
}

function linkOf(picked: string): SurveyDraft['link'] {
  if (picked === 'nobody' || picked === 'everybody') return picked;
  return { column: picked.slice('in '.length) };
}

type ColumnRowProps = Pick<SurveyColumnsProps, 'draft' | 'onChange'> & { column: DetectedColumn; withTraits: boolean };

function ColumnRow({ draft, column: { name, samples }, onChange, withTraits }: ColumnRowProps) {
  const wanted = draft.uses[name] ?? 'left_out';
  const use = wanted === 'trait' && !withTraits ? 'left_out' : wanted;
  const uses: ColumnUse[] = ['left_out', 'question', ...(withTraits ? (['trait'] as const) : [])];
  return (
    <TableRow className={use === 'left_out' ? 'text-ink-3' : undefined}>
      <TableRowHeader className="max-w-60 truncate font-semibold">{name}</TableRowHeader>
      <TableCell className="max-w-60 truncate text-ink-2 text-xs">{samples.join(' · ') || 'empty'}</TableCell>
      <TableCell>
        <Select
          size="sm"
          aria-label={`What ${name} becomes`}
          value={use}
          options={uses.map((value) => ({ value, label: useWords[value] }))}
          onValueChange={(picked) => {
            const chosen = uses.find((value) => value === picked) ?? 'left_out';
            onChange({ ...draft, uses: { ...draft.uses, [name]: chosen } });
          }}
        />
      </TableCell>
      <TableCell>
        {use === 'trait' && (
          <Input
            size="sm"
            aria-label={`What ${name} is called`}
            placeholder={name}
            maxLength={256}
            value={draft.names[name] ?? ''}
            onChange={(event) => onChange({ ...draft, names: { ...draft.names, [name]: event.target.value } })}
          />
        )}
      </TableCell>
    </TableRow>
  );
}
