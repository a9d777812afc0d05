import { Nothing } from '@/lib/core/accounts/nothing';
import { PersonaSettings, PersonaSettingsChange } from '@/lib/core/personas/template';
import { route } from '@/lib/server/route';
import { getPersonaSettings, updatePersonaSettings } from '@/lib/services/personas/persona-settings';

export const GET = route(Nothing, getPersonaSettings, {
  summary: 'The template of all personas, and when a claim counts as backed.',
  output: PersonaSettings,
});

export const PATCH = route(PersonaSettingsChange, updatePersonaSettings, {
  summary: 'Changes the template or the thresholds for every persona at once.',
  output: PersonaSettings,
});
