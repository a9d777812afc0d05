import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import type { Role } from '@/lib/core/access';
import { Member } from '@/lib/core/accounts/member';
import { roleWords } from '@/lib/core/accounts/role-words';
import { settingsQueries } from './queries';

type Change = { member: Member; role: Role };

/** Shows the new role at once, and goes back with a sentence when it could not be given. */
export function useChangeRole(workspace: string) {
  const client = useQueryClient();
  const { queryKey } = settingsQueries(workspace).members();
  const show = ({ member, role }: Change) =>
    client.setQueryData(queryKey, (members) => members?.map((one) => (one.id === member.id ? { ...one, role } : one)));

  const changing = useMutation({
    mutationFn: ({ member, role }: Change) =>
      api(workspace).patch(`members/${member.id}`, { body: { role }, schema: Member }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey });
      show(change);
    },
    onError: (error, { member }) => {
      show({ member, role: member.role });
      toastFailed(error.message);
    },
    onSuccess: (changed, { member }) => {
      const label = roleWords[changed.role].label.toLowerCase();
      toastDone(`${changed.name} now has the role ${label}.`, {
        onUndo: () => changing.mutate({ member: changed, role: member.role }),
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return changing;
}
