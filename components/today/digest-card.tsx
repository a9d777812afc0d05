'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { TextLink } from '@/components/ui/text-link';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Digest } from '@/lib/core/follows/digest';

const folders = { board: 'boards', segment: 'segments', persona: 'personas' } as const;

/** The weekly digest, until it is put away. */
export function DigestCard({ workspace, digest }: { workspace: string; digest: Digest }) {
  const [away, setAway] = useState(false);
  const put = useMutation({
    mutationFn: () => api(workspace).post(`digests/${digest.id}/read`, { body: {}, schema: Digest }),
    onSuccess: () => setAway(true),
    onError: (error) => toastFailed(error.message),
  });
  if (away) return null;
  return (
    <Card
      title="Your week"
      note={
        <>
          What moved among the things you follow, written <DateTime at={digest.created_at} look="day" />
        </>
      }
      aside={
        <Button size="sm" variant="ghost" pending={put.isPending} onClick={() => put.mutate()}>
          Put it away
        </Button>
      }
    >
      <ul className="space-y-2.5">
        {digest.items.map(({ kind, key, name, sentences }) => (
          <li key={`${kind} ${key}`}>
            <TextLink href={`/w/${workspace}/${folders[kind]}/${key}`}>{name}</TextLink>
            {sentences.map((sentence) => (
              <p key={sentence} className="font-serif text-claim">
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
