import { useMutation, useQueryClient } from '@tanstack/react-query';
import { attachmentQueries } from '@/components/personas/attachment-queries';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Attachment, type AttachmentDraft } from '@/lib/core/personas/attachment';

/** Attaches an interview or a note to a persona, and takes it from there with a way back. */
export function useAttaching(workspace: string) {
  const client = api(workspace);
  const queries = useQueryClient();
  const options = {
    onError: (error: Error) => toastFailed(error.message),
    onSuccess: () => queries.invalidateQueries({ queryKey: attachmentQueries(workspace).all }),
  };
  const attach = useMutation({
    mutationFn: (body: AttachmentDraft) => client.post('persona-attachments', { body, schema: Attachment }),
    ...options,
  });
  const remove = useMutation({
    mutationFn: (id: string) => client.delete(`persona-attachments/${id}`, { schema: Attachment }),
    ...options,
  });
  function detach({ id, persona, source }: Attachment) {
    const onUndo = () => attach.mutate({ persona: persona.key, source });
    remove.mutate(id, { onSuccess: () => toastDone(`It no longer stands beside ${persona.name}.`, { onUndo }) });
  }
  return { attach, detach };
}
