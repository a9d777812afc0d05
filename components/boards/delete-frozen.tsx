'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';

type FrozenPlace = {
  workspace: string;
  /** Where the API has it. */
  path: string;
};

type DeleteFrozenProps = FrozenPlace & {
  name: string;
  /** The list it is in, when the page shows nothing else. */
  list?: string;
  size?: 'sm' | 'md';
};

/** Takes a frozen view or a frozen answer away, and back again. */
export function DeleteFrozen({ workspace, path, name, list, size = 'md' }: DeleteFrozenProps) {
  const router = useRouter();
  const restore = useRestoreFrozen({ workspace, path });
  const remove = useMutation({
    mutationFn: () => api(workspace).delete(path),
    onSuccess: () => {
      toastDone(`“${name}” is deleted.`, { onUndo: () => restore.mutate() });
      if (list) router.push(list);
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });
  return (
    <Button variant="ghost" size={size} pending={remove.isPending} onClick={() => remove.mutate()}>
      Delete
    </Button>
  );
}

export function RestoreFrozen(place: FrozenPlace) {
  const restore = useRestoreFrozen(place);
  return (
    <Button variant="primary" pending={restore.isPending} onClick={() => restore.mutate()}>
      Bring it back
    </Button>
  );
}

function useRestoreFrozen({ workspace, path }: FrozenPlace) {
  const router = useRouter();
  return useMutation({
    mutationFn: () => api(workspace).post(`${path}/restore`, { body: {} }),
    onSuccess: () => router.refresh(),
    onError: (error) => toastFailed(error.message),
  });
}
