import { Persona } from '@/lib/core/personas/persona';
import { route, uploadRoute } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { getPortrait, PortraitInput } from '@/lib/services/personas/get-portrait';
import { removePortrait, setPortrait } from '@/lib/services/personas/set-portrait';

export const GET = route(PortraitInput, getPortrait, { summary: 'The portrait as a picture.' });

export const PUT = uploadRoute(PersonaByKeyInput, setPortrait, {
  summary: 'Replaces the drawn portrait by a PNG, JPEG or WebP picture of at most 2 MB.',
  output: Persona,
});

export const DELETE = route(PersonaByKeyInput, removePortrait, {
  summary: 'Goes back to the drawn portrait.',
  output: Persona,
});
