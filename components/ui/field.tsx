import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';

export type FieldControl = {
  id: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Says "optional" beside the label; use where most fields of the form are required. */
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  /** Draws the control with the ids it is given: `{(control) => <Input name="email" {...control} />}`. */
  children: (control: FieldControl) => ReactNode;
};

/** A label, a control, a hint and an error, tied together for screen readers. */
export function Field({ label, hint, error, required, optional, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className={classNames('font-semibold text-sm', hideLabel && 'sr-only')}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-ink-3">optional</span>}
      </label>
      {children({
        id,
        ...(required && { required }),
        ...(described && { 'aria-describedby': described }),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-ink-3 text-xs">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-bad text-xs">
          {error}
        </p>
      )}
    </div>
  );
}

/** Several controls under one question, such as a set of radios. */
export function FieldGroup({ legend, hint, children }: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-semibold text-sm">{legend}</legend>
      {hint && <p className="text-ink-3 text-xs">{hint}</p>}
      {children}
    </fieldset>
  );
}
