'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { listCrumbs, listPage, type MapKind, mapKinds } from '@/components/documents/map-kinds';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Input } from '@/components/ui/input';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { DocumentRevision, DocumentVersion } from '@/lib/core/documents/document';

type DocumentVersionsProps = {
  workspace: string;
  kind: MapKind;
  document: { key: string; name: string };
  versions: DocumentVersion[];
  mayWrite: boolean;
};

/** The states of a document that were kept. Every edit is saved anyway; a version is one to come back to. */
export function DocumentVersions({
  workspace,
  kind,
  document: { key, name },
  versions,
  mayWrite,
}: DocumentVersionsProps) {
  const router = useRouter();
  const path = `${mapKinds[kind].api}/${key}`;
  const page = `${listPage(workspace, kind)}/${key}`;
  const goBack = useMutation({
    mutationFn: (version: number) =>
      api(workspace).post(`${path}/versions/${version}/restore`, { body: {}, schema: DocumentRevision }),
    onSuccess: (_, version) => {
      toastDone(`"${name}" says what version ${version} said.`);
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });
  return (
    <>
      <PageHeader crumbs={[...listCrumbs(workspace, kind), { label: name, href: page }, { label: 'Versions' }]} />
      <div className="max-w-220 px-4 py-5.5 sm:px-6.5">
        <PageTitle note="Every change is saved by itself. A version is a state to come back to; going back keeps what stood until then.">
          Versions of {name}
        </PageTitle>
        {mayWrite && <KeepVersion {...{ workspace, path }} />}
        <ol className="divide-y divide-line border-line border-y">
          {versions.map((version) => (
            <li key={version.version} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1">
                <p>
                  <TextLink href={`${page}/versions/${version.version}`}>Version {version.version}</TextLink>
                  {version.note && <span className="text-ink-2">: {version.note}</span>}
                </p>
                <p className="text-ink-3 text-xs">
                  {version.author.name}, <DateTime at={version.created_at} />
                </p>
                <ul className="mt-1 text-ink-2 text-xs">
                  {version.difference.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
              {mayWrite && (
                <Button
                  size="sm"
                  aria-label={`Go back to version ${version.version}`}
                  pending={goBack.isPending && goBack.variables === version.version}
                  onClick={() => goBack.mutate(version.version)}
                >
                  Go back to it
                </Button>
              )}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function KeepVersion({ workspace, path }: { workspace: string; path: string }) {
  const router = useRouter();
  const [note, setNote] = useState('');
  const keep = useMutation({
    mutationFn: () =>
      api(workspace).post(`${path}/versions`, {
        body: { note: note.trim() },
        schema: DocumentVersion,
      }),
    onSuccess: ({ version }) => {
      setNote('');
      toastDone(`Kept as version ${version}.`);
      router.refresh();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate();
  }
  return (
    <form onSubmit={submit} className="mb-4 flex flex-wrap items-center gap-2">
      <Input
        aria-label="What this version is, in a few words"
        placeholder="What it is: as shown to the team in March"
        className="w-80"
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" pending={keep.isPending}>
        Keep it as it stands
      </Button>
      {keep.error && (
        <p role="alert" className="text-bad text-xs">
          {keep.error.message}
        </p>
      )}
    </form>
  );
}
