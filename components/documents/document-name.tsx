'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { DocumentHome } from '@/components/documents/document-home';
import { HeadName } from '@/components/documents/head-name';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';

type DocumentNameProps<Document> = {
  home: DocumentHome<Document>;
  /** "Name of the map" */
  label: string;
  name: string;
  mayWrite: boolean;
};

/** The name of a document at its head, changed where it stands. */
export function DocumentName<Document>({ home, label, name, mayWrite }: DocumentNameProps<Document>) {
  const { workspace, path, schema, queryKey } = home;
  const router = useRouter();
  const cache = useQueryClient();
  const rename = useMutation({
    mutationFn: (next: string): Promise<Document> => api(workspace).patch(path, { body: { name: next }, schema }),
    onSuccess: (renamed) => {
      cache.setQueryData(queryKey, renamed);
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });
  return (
    <h1 className="font-serif text-title text-balance tracking-[-0.01em]">
      <HeadName
        label={label}
        name={rename.isPending ? rename.variables : name}
        maxLength={120}
        className="font-serif text-title"
        onRename={mayWrite ? (next) => rename.mutate(next) : null}
      />
    </h1>
  );
}
