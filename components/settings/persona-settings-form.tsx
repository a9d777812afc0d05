'use client';

import { useMutation } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SectionTitle } from '@/components/ui/page-header';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { SectionKey, sectionWords } from '@/lib/core/personas/sections';
import { PersonaSettings, type PersonaTemplate } from '@/lib/core/personas/template';

type PersonaSettingsFormProps = { workspace: string; settings: PersonaSettings; mayWrite: boolean };

/** What all personas have in common: their sections, and when a claim counts as backed. */
export function PersonaSettingsForm({ workspace, settings, mayWrite }: PersonaSettingsFormProps) {
  const router = useRouter();
  const [template, setTemplate] = useState(settings.template);
  const save = useMutation({
    mutationFn: (thresholds: PersonaSettings['thresholds']) =>
      api(workspace).patch('persona-settings', {
        body: { revision: settings.revision, template, thresholds },
        schema: PersonaSettings,
      }),
    onSuccess: () => {
      toastDone('Every persona follows from now on.');
      router.refresh();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    save.mutate({
      quotes_from: Number(data.get('quotes_from')),
      stale_after_days: Number(data.get('stale_after_days')),
      supported_share: Number(data.get('supported_share')) / 100,
    });
  }

  return (
    <form onSubmit={submit} className="space-y-8">
      <section>
        <SectionTitle note="In this order on every persona. What a hidden section holds is kept.">
          Sections
        </SectionTitle>
        <SectionList template={template} mayWrite={mayWrite} onChange={setTemplate} />
      </section>
      <section>
        <SectionTitle note="A change judges every claim anew.">When a claim counts as backed</SectionTitle>
        <Thresholds thresholds={settings.thresholds} mayWrite={mayWrite} />
      </section>
      {save.error && (
        <Notice live tone="bad" state="Not saved">
          {save.error.message}
        </Notice>
      )}
      {mayWrite && (
        <Button type="submit" variant="primary" pending={save.isPending}>
          Save for all personas
        </Button>
      )}
    </form>
  );
}

function Thresholds({ thresholds, mayWrite }: { thresholds: PersonaSettings['thresholds']; mayWrite: boolean }) {
  const number = { type: 'number', disabled: !mayWrite } as const;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field label="Quotes count from" hint="different participants">
        {(control) => (
          <Input {...control} {...number} name="quotes_from" min={1} max={20} defaultValue={thresholds.quotes_from} />
        )}
      </Field>
      <Field label="Evidence is too old after" hint="days">
        {(control) => (
          <Input
            {...control}
            {...number}
            name="stale_after_days"
            min={7}
            max={1825}
            defaultValue={thresholds.stale_after_days}
          />
        )}
      </Field>
      <Field label="Validated from" hint="percent of its claims supported, none contradicted">
        {(control) => (
          <Input
            {...control}
            {...number}
            name="supported_share"
            min={10}
            max={100}
            step="any"
            defaultValue={Math.round(thresholds.supported_share * 1000) / 10}
          />
        )}
      </Field>
    </div>
  );
}

type SectionListProps = {
  template: PersonaTemplate;
  mayWrite: boolean;
  onChange: (template: PersonaTemplate) => void;
};

function SectionList({ template, mayWrite, onChange }: SectionListProps) {
  const hidden = SectionKey.options.filter((key) => !template.some((section) => section.key === key));

  function move(index: number, by: 1 | -1) {
    const moved = template[index];
    if (!moved) return;
    onChange(template.toSpliced(index, 1).toSpliced(index + by, 0, moved));
  }

  return (
    <>
      <ol className="divide-y divide-line border-line border-y">
        {template.map(({ key, title }, index) => (
          <li key={key} className="flex flex-wrap items-center gap-2 py-1.5">
            <Input
              aria-label={`Title of ${sectionWords[key].title}`}
              value={title}
              maxLength={60}
              disabled={!mayWrite}
              className="w-52"
              onChange={(event) => onChange(template.with(index, { key, title: event.target.value }))}
            />
            <span className="min-w-0 flex-1 text-ink-3 text-xs">{sectionWords[key].asks}</span>
            {mayWrite && (
              <>
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label={`Move ${title} up`}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <ArrowUp aria-hidden />
                </Button>
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label={`Move ${title} down`}
                  disabled={index === template.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <ArrowDown aria-hidden />
                </Button>
                <Button
                  size="sm"
                  variant="ghost"
                  disabled={template.length === 1}
                  onClick={() => onChange(template.filter((section) => section.key !== key))}
                >
                  Hide
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && hidden.length > 0 && (
        <p className="mt-3 flex flex-wrap items-center gap-1.5">
          <span className="text-ink-3 text-xs">Hidden:</span>
          {hidden.map((key) => (
            <Button
              key={key}
              size="sm"
              onClick={() => onChange([...template, { key, title: sectionWords[key].title }])}
            >
              Show {sectionWords[key].title.toLowerCase()}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}
