import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { exportMarkdown } from '@/lib/services/personas/take-out';

export const GET = route(PersonaByKeyInput, exportMarkdown, {
  summary: 'The card as Markdown, with claims, their state and evidence; also at personas/{key}.md.',
});
