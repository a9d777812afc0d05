import { createAvatar } from '@dicebear/core';
import * as notionists from '@dicebear/notionists';

/** A drawn portrait as SVG, always the same for one seed. Art by Zoish, CC0. */
export function drawPortrait(seed: string): string {
  return createAvatar(notionists, { seed, scale: 100 }).toString();
}
