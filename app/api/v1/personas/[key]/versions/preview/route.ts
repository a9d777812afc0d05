import { PublishPreview } from '@/lib/core/personas/persona-version';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { previewPublish } from '@/lib/services/personas/preview-publish';

export const GET = route(PersonaByKeyInput, previewPublish, {
  summary: 'What publishing now would say is new, and which boards and followers it reaches.',
  output: PublishPreview,
});
