'use client';

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { signIn } from '@/lib/browser/sign-in';

/**
 * Uses a one-time link up. The page itself uses nothing, so a preview that only fetches it leaves the link good; the
 * browser goes on by itself.
 */
export function EnterPanel({ token }: { token: string }) {
  const hasBegun = useRef(false);
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => signIn({ kind: 'one-time-link', token }),
    onSuccess: () => window.location.replace('/'),
  });

  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    mutate();
  }, [mutate]);

  return (
    <div className="space-y-4">
      {error && (
        <Notice tone="bad" state="Not signed in" live>
          <p>{error.message}</p>
          <p className="mt-1 text-ink-2">
            Start Dramatis again for a fresh link, or <TextLink href="/sign-in">sign in with a password</TextLink>.
          </p>
        </Notice>
      )}
      <Button
        variant={error ? 'secondary' : 'primary'}
        size="lg"
        className="w-full"
        pending={isPending || isSuccess}
        onClick={() => mutate()}
      >
        {error ? 'Try again' : 'Open the workspace'}
      </Button>
    </div>
  );
}
