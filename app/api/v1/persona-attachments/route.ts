import { pageOf } from '@/lib/core/page';
import { Attachment } from '@/lib/core/personas/attachment';
import { route } from '@/lib/server/route';
import { AttachInput, attach, ListAttachmentsInput, listAttachments } from '@/lib/services/personas/attachments';

export const GET = route(ListAttachmentsInput, listAttachments, {
  summary: 'The interviews and notes that stand whole beside a persona; or beside which personas one of them stands.',
  output: pageOf(Attachment),
});

export const POST = route(AttachInput, attach, {
  summary: 'Lets an interview or a note stand whole beside a persona.',
  output: Attachment,
  status: 201,
});
