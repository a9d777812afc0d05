'use client';

import { useEffect } from 'react';
import { lastWorkspaceCookie } from './last-workspace';

const yearInSeconds = 31_536_000;

/** Draws nothing; the start page goes back to the workspace that was open last. */
export function RememberWorkspace({ slug }: { slug: string }) {
  useEffect(() => {
    const secure = window.location.protocol === 'https:' ? '; secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = `${lastWorkspaceCookie}=${slug}; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
  }, [slug]);
  return null;
}
