'use client';

import { PlainPage } from '@/components/shell/plain-page';
import { Button } from '@/components/ui/button';
import { Code } from '@/components/ui/code-block';
import { LinkButton } from '@/components/ui/link-button';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PlainPage
      width="text"
      title="This page could not be shown"
      intro="Something failed on our side; nothing you saved is lost. Try again, and if it fails again, give the incident number to whoever runs this installation."
    >
      {error.digest && (
        <p className="mb-5 text-ink-2">
          Incident <Code>{error.digest}</Code>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <LinkButton href="/">Go to the start page</LinkButton>
      </div>
    </PlainPage>
  );
}
