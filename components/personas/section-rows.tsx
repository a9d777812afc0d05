import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { type SectionFields, withChange, withRow } from '@/components/personas/section-fields';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { Job } from '@/lib/core/personas/sections';

type RowsProps<Key extends 'jobs' | 'scales' | 'quotes'> = {
  title: string;
  rows: SectionFields[Key];
  onChange: (rows: SectionFields[Key]) => void;
};

const kinds = Job.shape.kind.unwrap().options.map((value) => ({ value, label: value }));

/** Jobs to be done: when something happens, what they want to do, and what for. */
export function JobRows({ title, rows, onChange }: RowsProps<'jobs'>) {
  const set = (id: number) => (change: Partial<SectionFields['jobs'][number]>) =>
    onChange(withChange<SectionFields['jobs'][number]>(rows, id, change));
  return (
    <Rows
      title={title}
      add="Add a job"
      onAdd={() => onChange(withRow(rows, { kind: 'functional', when: '', want: '', so: '' }))}
    >
      {rows.map((row, index) => (
        <Row key={row.id} label={`Job ${index + 1}`} onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}>
          <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[130px_repeat(3,minmax(0,1fr))]">
            <Select
              aria-label={`Kind of job ${index + 1}`}
              value={row.kind}
              options={kinds}
              onValueChange={(kind) => set(row.id)({ kind: Job.shape.kind.parse(kind) })}
            />
            <Worded label="When" value={row.when} onChange={(when) => set(row.id)({ when })} />
            <Worded label="I want to" value={row.want} onChange={(want) => set(row.id)({ want })} />
            <Worded label="So I can" value={row.so} onChange={(so) => set(row.id)({ so })} />
          </div>
        </Row>
      ))}
    </Rows>
  );
}

const points = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

/** Where they stand between two poles, on five points. */
export function ScaleRows({ title, rows, onChange }: RowsProps<'scales'>) {
  return (
    <Rows title={title} add="Add a scale" onAdd={() => onChange(withRow(rows, { left: '', right: '', at: 3 }))}>
      {rows.map((row, index) => (
        <Row
          key={row.id}
          label={`Scale ${index + 1}`}
          onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
        >
          <div className="grid min-w-0 flex-1 items-center gap-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
            <Worded label="Left" value={row.left} onChange={(left) => onChange(withChange(rows, row.id, { left }))} />
            <SegmentedControl
              label={`Where on scale ${index + 1}`}
              options={points}
              value={String(row.at)}
              onValueChange={(at) => onChange(withChange(rows, row.id, { at: Number(at) }))}
            />
            <Worded
              label="Right"
              value={row.right}
              onChange={(right) => onChange(withChange(rows, row.id, { right }))}
            />
          </div>
        </Row>
      ))}
    </Rows>
  );
}

/** More of what was really said, beside the lead quote. */
export function QuoteRows({ title, rows, onChange }: RowsProps<'quotes'>) {
  return (
    <Rows title={`${title}, further`} add="Add a quote" onAdd={() => onChange(withRow(rows, { text: '', source: '' }))}>
      {rows.map((row, index) => (
        <Row
          key={row.id}
          label={`Quote ${index + 1}`}
          onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
        >
          <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <Worded label="Quote" value={row.text} onChange={(text) => onChange(withChange(rows, row.id, { text }))} />
            <Worded
              label="Who said it"
              value={row.source}
              onChange={(source) => onChange(withChange(rows, row.id, { source }))}
            />
          </div>
        </Row>
      ))}
    </Rows>
  );
}

function Worded({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Input
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={400}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Rows({ title, add, onAdd, children }: { title: string; add: string; onAdd: () => void; children: ReactNode }) {
  return (
    <fieldset className="space-y-2">
      <legend className="mb-2 font-semibold text-sm">{title}</legend>
      {children}
      <Button size="sm" onClick={onAdd}>
        <Plus aria-hidden /> {add}
      </Button>
    </fieldset>
  );
}

function Row({ label, onRemove, children }: { label: string; onRemove: () => void; children: ReactNode }) {
  return (
    <div className="flex items-start gap-2">
      {children}
      <Button variant="ghost" size="icon" aria-label={`Remove ${label.toLowerCase()}`} onClick={onRemove}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
