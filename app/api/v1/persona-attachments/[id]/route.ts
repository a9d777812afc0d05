import { Attachment } from '@/lib/core/personas/attachment';
import { route } from '@/lib/server/route';
import { AttachmentByIdInput, detach } from '@/lib/services/personas/attachments';

export const DELETE = route(AttachmentByIdInput, detach, {
  summary: 'Takes an interview or a note from beside a persona; it stays in the research.',
  output: Attachment,
});
