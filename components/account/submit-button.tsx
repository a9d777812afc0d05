'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useHydrated } from './use-hydrated';

/** The one button of a page outside the workspace. It cannot be pressed before the page listens. */
export function SubmitButton({ pending, children }: { pending: boolean; children: ReactNode }) {
  const isReady = useHydrated();
  return (
    <Button type="submit" variant="primary" size="lg" className="w-full" pending={pending} disabled={!isReady}>
      {children}
    </Button>
  );
}
