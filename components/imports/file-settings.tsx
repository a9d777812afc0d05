import { columnWith, type MappingDraft, withKind } from '@/components/imports/mapping-draft';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import type { DetectedFile } from '@/lib/core/imports/detected-file';
import { delimiters } from '@/lib/core/imports/mapping';

type FileSettingsProps = {
  draft: MappingDraft;
  zone: string;
  detected: DetectedFile;
  onChange: (draft: MappingDraft) => void;
};

const delimiterWords: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  whitespace: 'blanks',
};
const formats = [
  { value: 'detected', label: 'as detected' },
  { value: 'iso', label: 'ISO 8601' },
  { value: 'unix', label: 'seconds since 1970' },
  { value: 'unix_ms', label: 'milliseconds since 1970' },
  { value: 'yyyyMMdd', label: 'yyyyMMdd, 20260131' },
  { value: 'yyyy-MM-dd', label: 'yyyy-MM-dd, 2026-01-31' },
  { value: 'dd/MM/yyyy', label: 'dd/MM/yyyy, 31/01/2026' },
  { value: 'MM/dd/yyyy', label: 'MM/dd/yyyy, 01/31/2026' },
  { value: 'dd.MM.yyyy', label: 'dd.MM.yyyy, 31.01.2026' },
  { value: 'yyyy-MM-dd HH:mm:ss', label: 'yyyy-MM-dd HH:mm:ss' },
  { value: 'dd/MM/yyyy HH:mm', label: 'dd/MM/yyyy HH:mm' },
  { value: 'MM/dd/yyyy HH:mm', label: 'MM/dd/yyyy HH:mm' },
];

/** What kind of file it is, and how its times and names are read. */
export function FileSettings({ draft, zone, detected, onChange }: FileSettingsProps) {
  const set = (part: Partial<MappingDraft>) => onChange({ ...draft, ...part });
  const isEvents = draft.kind === 'events';
  const known = formats.some((format) => format.value === draft.format);
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <div className="sm:col-span-2 xl:col-span-4">
        <SegmentedControl
          label="Each row is"
          value={draft.kind}
          options={[
            { value: 'events', label: 'Something somebody did' },
            { value: 'profiles', label: 'One person' },
          ]}
          onValueChange={(kind) => onChange(withKind(draft, kind === 'profiles' ? 'profiles' : 'events'))}
        />
      </div>
      {isEvents && !columnWith(draft, 'event') && (
        <Field label="Event name of every row" hint="For example order, or page_viewed">
          {(control) => (
            <Input {...control} value={draft.constant} onChange={(event) => set({ constant: event.target.value })} />
          )}
        </Field>
      )}
      {isEvents && (
        <Field label="Times are written">
          {(control) => (
            <Select
              {...control}
              value={draft.format || 'detected'}
              options={
                known || draft.format === '' ? formats : [...formats, { value: draft.format, label: draft.format }]
              }
              onValueChange={(format) => set({ format: format === 'detected' ? '' : format })}
            />
          )}
        </Field>
      )}
      {isEvents && (
        <Field label="Time zone of local times">
          {(control) => (
            <Combobox
              {...control}
              value={draft.zone || zone}
              options={Intl.supportedValuesOf('timeZone').map((value) => ({ value }))}
              onValueChange={(chosen) => set({ zone: chosen })}
            />
          )}
        </Field>
      )}
      {isEvents && columnWith(draft, 'amount') && (
        <Field label="Amount is multiplied by">
          {(control) => (
            <Select
              {...control}
              value={draft.times || 'nothing'}
              options={[
                { value: 'nothing', label: 'nothing' },
                ...detected.columns.map(({ name }) => ({ value: name, label: name })),
              ]}
              onValueChange={(times) => set({ times: times === 'nothing' ? '' : times })}
            />
          )}
        </Field>
      )}
      {isEvents && columnWith(draft, 'row_id') && (
        <Field label="A known row with other content">
          {(control) => (
            <Select
              {...control}
              value={draft.onChange}
              options={[
                { value: 'keep', label: 'is listed, the old one stays' },
                { value: 'replace', label: 'replaces the old one' },
              ]}
              onValueChange={(value) => set({ onChange: value === 'replace' ? 'replace' : 'keep' })}
            />
          )}
        </Field>
      )}
      <Field label="Columns are separated by">
        {(control) => (
          <Select
            {...control}
            value={draft.delimiter}
            options={delimiters.map((value) => ({ value, label: delimiterWords[value] ?? value }))}
            onValueChange={(delimiter) => set({ delimiter })}
          />
        )}
      </Field>
      <Field label="The first row holds">
        {(control) => (
          <Select
            {...control}
            value={draft.header ? 'names' : 'data'}
            options={[
              { value: 'names', label: 'the names of the columns' },
              { value: 'data', label: 'data already' },
            ]}
            onValueChange={(value) => set({ header: value === 'names' })}
          />
        )}
      </Field>
    </div>
  );
}
