'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ChangeLines } from '@/components/personas/persona-publish';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { PersonaVersion, type PersonaVersionSummary } from '@/lib/core/personas/persona-version';

type PersonaVersionsProps = {
  workspace: string;
  persona: { key: string; name: string };
  versions: PersonaVersionSummary[];
  mayPublish: boolean;
};

/** Every published version of a persona, and what each made different. */
export function PersonaVersions({ workspace, persona, versions, mayPublish }: PersonaVersionsProps) {
  const router = useRouter();
  const goBack = useMutation({
    mutationFn: (to: number) =>
      api(workspace).post(`personas/${persona.key}/rollback`, { body: { to }, schema: PersonaVersion }),
    onSuccess: ({ version, rolled_back_from: from }) => {
      toastDone(`${persona.name} says what v${from} said, as v${version}.`);
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });
  if (versions.length === 0) {
    return (
      <EmptyState title="Nothing is published yet.">
        Publishing keeps {persona.name} as it stands: its words, its claims, and how each was judged. From then on this
        page says what changed.
      </EmptyState>
    );
  }
  return (
    <ol className="divide-y divide-line border-line border-y">
      {versions.map((version, index) => (
        <li key={version.version} className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[120px_minmax(0,1fr)_auto]">
          <p>
            <Badge>v{version.version}</Badge>
            <span className="mt-1 block text-ink-3 text-xs">
              <DateTime at={version.published_at} look="day" />
              <br />
              {version.author_name}
            </span>
          </p>
          <div className="min-w-0">
            <p className="font-serif text-claim">{version.note}</p>
            <ChangeLines changes={version.changes} />
          </div>
          {mayPublish && index > 0 && (
            <Button size="sm" pending={goBack.isPending} onClick={() => goBack.mutate(version.version)}>
              Go back to v{version.version}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
