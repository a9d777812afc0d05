import type { SectionFields } from '@/components/personas/section-fields';
import { JobRows, QuoteRows, ScaleRows } from '@/components/personas/section-rows';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { type SectionKey, sectionWords } from '@/lib/core/personas/sections';
import type { PersonaTemplate } from '@/lib/core/personas/template';

type SectionInputsProps = {
  template: PersonaTemplate;
  fields: SectionFields;
  change: (part: Partial<SectionFields>) => void;
};

/** The sections of the template beyond goals, pains and behaviours, in its order. */
export function SectionInputs({ template, fields, change }: SectionInputsProps) {
  return template.map(({ key, title }) => (
    <SectionInput key={key} section={key} title={title} fields={fields} change={change} />
  ));
}

type SectionInputProps = Omit<SectionInputsProps, 'template'> & { section: SectionKey; title: string };

const isLines = (section: SectionKey, fields: SectionFields): section is keyof SectionFields['lines'] =>
  section in fields.lines;

function SectionInput({ section, title, fields, change }: SectionInputProps) {
  if (isLines(section, fields)) {
    return (
      <Field label={title} hint={`${sectionWords[section].asks} One on each line.`} optional>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            value={fields.lines[section]}
            onChange={(event) => change({ lines: { ...fields.lines, [section]: event.target.value } })}
          />
        )}
      </Field>
    );
  }
  switch (section) {
    case 'jobs':
      return <JobRows title={title} rows={fields.jobs} onChange={(jobs) => change({ jobs })} />;
    case 'scales':
      return <ScaleRows title={title} rows={fields.scales} onChange={(scales) => change({ scales })} />;
    case 'quotes':
      return <QuoteRows title={title} rows={fields.quotes} onChange={(quotes) => change({ quotes })} />;
    case 'empathy':
      return <EmpathyInputs {...{ title, fields, change }} />;
    case 'spectrum':
      return <SpectrumInputs {...{ title, fields, change }} />;
    default:
      return null;
  }
}

type PartProps = Omit<SectionInputProps, 'section'>;

const quadrants = ['says', 'thinks', 'does', 'feels'] as const;

function EmpathyInputs({ title, fields, change }: PartProps) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold text-sm">{title}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {quadrants.map((quadrant) => (
          <Field key={quadrant} label={<span className="capitalize">{quadrant}</span>} hint="One on each line" optional>
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                value={fields.empathy[quadrant]}
                onChange={(event) => change({ empathy: { ...fields.empathy, [quadrant]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

const spans = ['permanent', 'temporary', 'situational'] as const;

function SpectrumInputs({ title, fields, change }: PartProps) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold text-sm">{title}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {spans.map((span) => (
          <Field key={span} label={<span className="capitalize">{span}</span>} optional>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={fields.spectrum[span]}
                onChange={(event) => change({ spectrum: { ...fields.spectrum, [span]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
