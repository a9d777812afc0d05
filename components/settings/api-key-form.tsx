'use client';

import { useState } from 'react';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { Scope } from '@/lib/core/access';
import type { ApiKeyDraft } from '@/lib/core/accounts/api-key';
import { scopeWords } from '@/lib/core/accounts/role-words';

type ApiKeyFormProps = { id: string; error?: string; onSubmit: (draft: ApiKeyDraft) => void };

const scopes = Scope.options.map((scope) => ({
  value: scope,
  label: scopeWords[scope].label,
  hint: scopeWords[scope].can,
}));

export function ApiKeyForm({ id, error, onSubmit }: ApiKeyFormProps) {
  const [scope, setScope] = useState<Scope>('read');
  return (
    <form
      id={id}
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ name: String(new FormData(event.currentTarget).get('name')), scope });
      }}
    >
      {error && (
        <Notice tone="bad" state="Not made" live>
          {error}
        </Notice>
      )}
      <Field
        label="Name"
        hint="What will use it, so that you know it again: nightly import, website, notebook."
        required
      >
        {(control) => <Input name="name" maxLength={100} autoComplete="off" {...control} />}
      </Field>
      <FieldGroup legend="What it may do">
        <RadioGroup
          label="What it may do"
          options={scopes}
          value={scope}
          onValueChange={(value) => setScope(Scope.parse(value))}
        />
      </FieldGroup>
    </form>
  );
}
