import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { imageTypeOf } from '@/lib/core/personas/image-type';
import type { Persona } from '@/lib/core/personas/persona';
import { insertAudit } from '@/lib/data/audit';
import { getPersona, type PortraitImage, updatePortrait } from '@/lib/data/personas';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { describePersona } from './describe-persona';
import type { PersonaByKeyInput } from './get-persona';

const mostBytes = 2_000_000;

/** Replaces the drawn portrait by a picture: PNG, JPEG or WebP, judged by its bytes, at most 2 MB. */
export async function setPortrait(
  ctx: ServiceContext,
  input: PersonaByKeyInput & { body: ReadableStream<Uint8Array> },
): Promise<Persona> {
  authorize(ctx.actor, 'personas:write');
  const bytes = await readCapped(input.body);
  const type = imageTypeOf(bytes);
  if (!type) throw new AppError('invalid', 'A portrait is a PNG, JPEG or WebP picture.');
  return keep(ctx, input.key, { type, bytes });
}

/** Back to the drawn one. */
export async function removePortrait(ctx: ServiceContext, input: PersonaByKeyInput): Promise<Persona> {
  authorize(ctx.actor, 'personas:write');
  return keep(ctx, input.key, null);
}

async function keep(ctx: ServiceContext, key: string, image: PortraitImage | null): Promise<Persona> {
  const { workspaceId } = ctx.actor;
  const persona = await inTransaction(ctx.db, async (tx) => {
    const before = await getPersona(tx, workspaceId, key);
    await updatePortrait(tx, workspaceId, before.id, image);
    await insertAudit(tx, ctx.actor, {
      action: image ? 'persona.portrait_uploaded' : 'persona.portrait_removed',
      target: { kind: 'persona', id: before.key, name: before.name },
      difference: image ? { type: image.type, bytes: image.bytes.length } : undefined,
    });
    return getPersona(tx, workspaceId, key);
  });
  return describePersona(ctx, persona);
}

async function readCapped(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > mostBytes) {
      await reader.cancel();
      throw new AppError('invalid', 'This picture is over 2 MB. Make it smaller, then upload it again.');
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
