import { AppError } from '@/lib/core/errors';
import { findProfile } from '@/lib/data/events/profile-queries';
import type { ServiceContext } from '../context';

/** Words and behaviour stand side by side only for somebody who agreed to it, and whom we have observed. */
export async function requireLinkableProfile(
  ctx: ServiceContext,
  { profileId, linkConsented }: { profileId: string | null; linkConsented: boolean },
): Promise<void> {
  if (profileId === null) return;
  if (!linkConsented) {
    const sentence = 'Link a profile only when the participant agreed to it. Tick that they did, then link it.';
    throw new AppError('invalid', sentence);
  }
  const found = await findProfile(ctx.events, ctx.actor.workspaceId, profileId, { signal: ctx.signal });
  if (!found) throw new AppError('invalid', `There is no profile "${profileId}" in this workspace. Check its id.`);
}
