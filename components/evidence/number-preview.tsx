'use client';

import { useQuery } from '@tanstack/react-query';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { NumberFigure } from '@/components/evidence/number-figure';
import { Skeleton } from '@/components/ui/skeleton';
import type { MetricQuestion } from '@/lib/core/claims/evidence';

type NumberPreviewProps = { workspace: string; personaKey: string; name: string; question: MetricQuestion };

/** What the number says right now, before anybody relies on it. */
export function NumberPreview({ workspace, personaKey, name, question }: NumberPreviewProps) {
  const reading = useQuery(evidenceQueries(workspace).number(personaKey, question));
  return (
    <section className="rounded-md bg-sunken p-3.5">
      <h3 className="mb-1.5 font-semibold text-xs">What it says now</h3>
      {reading.isPending && <Skeleton className="h-16 w-full" />}
      {reading.isError && <p className="text-ink-2">{reading.error.message}</p>}
      {reading.data && <NumberFigure name={name} question={question} reading={reading.data} judged />}
    </section>
  );
}
