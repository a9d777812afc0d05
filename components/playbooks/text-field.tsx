import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';

type TextFieldProps = {
  label: string;
  value: string;
  maxLength: number;
  hint?: string;
  placeholder?: string;
  error?: string | null;
  required?: boolean;
  /** Several lines, across the form. */
  isLong?: boolean;
  autoFocus?: boolean;
  onChange: (text: string) => void;
};

/** Words in a form, on one line or on several. */
export function TextField({ label, hint, error, required, isLong = false, onChange, ...input }: TextFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error ?? undefined}
      {...(required ? { required } : { optional: true })}
      {...(isLong && { className: 'sm:col-span-2' })}
    >
      {(control) =>
        isLong ? (
          <Textarea {...control} {...input} rows={2} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <Input {...control} {...input} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  );
}
