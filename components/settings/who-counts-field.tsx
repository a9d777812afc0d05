import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { FieldsProps } from './calendar-fields';
import { type BaseRuleChoice, everybody, kept } from './workspace-draft';

type WhoCountsFieldProps = FieldsProps & { choices: BaseRuleChoice[]; sentence: string | null };

/** Who is among "everybody" when a share is worked out: a published segment, or everybody there is. */
export function WhoCountsField({ draft, onEdit, choices, sentence }: WhoCountsFieldProps) {
  const options = [
    { value: everybody, label: 'Everybody' },
    ...choices.map(({ value, label }) => ({ value, label: `Only ${label}` })),
    ...(draft.whoCounts === kept ? [{ value: kept, label: 'A rule of its own' }] : []),
  ];
  const hint =
    draft.whoCounts === kept && sentence !== null
      ? sentence
      : 'Shares and comparisons are over these profiles: leave out staff and tests with a published segment. It never changes who is in a segment.';
  return (
    <Field label="Who counts" hint={hint}>
      {(control) => (
        <Select
          value={draft.whoCounts}
          onValueChange={(whoCounts) => onEdit({ whoCounts })}
          options={options}
          {...control}
        />
      )}
    </Field>
  );
}
