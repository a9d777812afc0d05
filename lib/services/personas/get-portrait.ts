import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { drawPortrait } from '@/lib/core/personas/draw-portrait';
import { findPortrait } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import type { StreamedFile } from '../streamed-file';
import { PersonaByKeyInput } from './get-persona';

export const PortraitInput = PersonaByKeyInput.extend({
  r: z
    .string()
    .max(20)
    .optional()
    .describe('Anything: an address with another value is asked for anew, also where the picture was kept.'),
});
export type PortraitInput = z.infer<typeof PortraitInput>;

/** The portrait as a picture: the uploaded one, else one drawn from the persona's key. */
export async function getPortrait(ctx: ServiceContext, input: PortraitInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'personas:read');
  const portrait = await findPortrait(ctx.db, ctx.actor.workspaceId, input.key);
  if (!portrait) throw new AppError('not_found', `There is no persona "${input.key}" in this workspace.`);
  const { image, seed } = portrait;
  const content = image ? image.bytes : drawPortrait(seed);
  return {
    kind: 'file',
    contentType: image ? image.type : 'image/svg+xml',
    fileName: `${input.key}.${image ? (image.type.split('/')[1] ?? 'img') : 'svg'}`,
    headers: {
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=86400',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    },
    chunks: (async function* () {
      yield content;
    })(),
  };
}
