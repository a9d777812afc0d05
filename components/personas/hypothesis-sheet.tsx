'use client';

import { useState } from 'react';
import { HypothesisDialog } from '@/components/personas/hypothesis-dialog';
import { MetricStat } from '@/components/personas/metric-stat';
import { portraitUrl } from '@/components/personas/queries';
import { StatePill, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Portrait } from '@/components/ui/portrait';
import type { Hypothesis } from '@/lib/core/personas/hypothesis';
import type { Persona } from '@/lib/core/personas/persona';

type HypothesisSheetProps = { workspace: string; persona: Persona; mayWrite: boolean };

const outcomes: Record<Hypothesis['outcome'], { word: string; tone: Tone }> = {
  open: { word: 'Open', tone: 'info' },
  held: { word: 'Held', tone: 'good' },
  failed: { word: 'Failed', tone: 'bad' },
};

/** One page: what is believed of whom, which number would move, how it is tested, and what came of it. */
export function HypothesisSheet({ workspace, persona, mayWrite }: HypothesisSheetProps) {
  const [editing, setEditing] = useState(false);
  const { hypothesis } = persona;
  return (
    <>
      {hypothesis ? (
        <Sheet workspace={workspace} persona={persona} hypothesis={hypothesis} />
      ) : (
        <EmptyState title={`What do you believe of ${persona.name}?`}>
          A sheet says it on one page: the belief, the number that would move, how you will test it, and what came of
          it. It prints, and goes along to the meeting.
        </EmptyState>
      )}
      {mayWrite && (
        <Button
          variant={hypothesis ? 'secondary' : 'primary'}
          className="mt-5 print:hidden"
          onClick={() => setEditing(true)}
        >
          {hypothesis ? 'Edit the sheet' : 'Write the sheet'}
        </Button>
      )}
      {editing && <HypothesisDialog {...{ workspace, persona }} onClose={() => setEditing(false)} />}
    </>
  );
}

function Sheet({ workspace, persona, hypothesis }: { workspace: string; persona: Persona; hypothesis: Hypothesis }) {
  const { belief, test, outcome, result, objective } = hypothesis;
  return (
    <article className="max-w-190 rounded-lg border border-line bg-surface p-6 print:max-w-none print:border-0 print:p-0">
      <header className="flex items-center gap-4 border-line border-b pb-4">
        <Portrait src={portraitUrl(workspace, persona)} alt="" size="lg" />
        <div className="min-w-0">
          <p className="font-serif text-heading">{persona.name}</p>
          <p className="font-serif text-ink-2 text-lg italic">{persona.role}</p>
        </div>
        <span className="ml-auto">
          <StatePill tone={outcomes[outcome].tone}>{outcomes[outcome].word}</StatePill>
        </span>
      </header>
      <section className="py-4">
        <h2 className="font-semibold text-xs">We believe</h2>
        <p className="mt-1 font-serif text-heading leading-snug">{belief}</p>
      </section>
      <div className="grid gap-x-8 gap-y-5 border-line border-t py-4 sm:grid-cols-2 print:grid-cols-2">
        <section>
          <h2 className="mb-1 font-semibold text-xs">The number that would move</h2>
          {persona.metric ? (
            <MetricStat workspace={workspace} persona={persona} />
          ) : (
            <p className="text-ink-3">No key metric yet. Choose one on the card.</p>
          )}
        </section>
        <section>
          <h2 className="mb-1 font-semibold text-xs">How we will find out</h2>
          <p className="whitespace-pre-line">{test || '—'}</p>
        </section>
      </div>
      <section className="border-line border-t py-4">
        <h2 className="mb-1 font-semibold text-xs">What came of it</h2>
        <p className="whitespace-pre-line">{result || 'Nothing yet.'}</p>
      </section>
      {objective && (
        <p className="border-line border-t pt-4 text-sm">
          For the objective{' '}
          <a href={objective.url} rel="noreferrer" target="_blank" className="underline underline-offset-2">
            {objective.title}
          </a>
        </p>
      )}
    </article>
  );
}
