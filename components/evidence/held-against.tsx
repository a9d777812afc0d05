import type { NumberFields } from '@/components/evidence/number-fields';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

const held = [
  { value: 'more', label: 'more than everybody else' },
  { value: 'less', label: 'less than everybody else' },
  { value: 'at_least', label: 'at least' },
  { value: 'at_most', label: 'at most' },
] as const;

type HeldAgainstProps = {
  /** "It supports the claim when it is" */
  label: string;
  fields: NumberFields;
  change: (part: Partial<NumberFields>) => void;
};

/** What a number is held against: everybody else, or a threshold. */
export function HeldAgainst({ label, fields, change }: HeldAgainstProps) {
  const isShare = fields.measure === 'share_who_did' || fields.measure === 'trait';
  const asksThreshold = fields.held === 'at_least' || fields.held === 'at_most';
  return (
    <>
      <Field label={label}>
        {(control) => (
          <Select
            {...control}
            value={fields.held}
            options={[...held]}
            onValueChange={(picked) =>
              change({ held: held.find(({ value }) => value === picked)?.value ?? fields.held })
            }
          />
        )}
      </Field>
      {asksThreshold && (
        <Field label={isShare ? 'Threshold, in percent' : 'Threshold'}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={fields.threshold}
              onChange={(event) => change({ threshold: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
