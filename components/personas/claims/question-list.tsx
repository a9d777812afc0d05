'use client';

import { type FormEvent, useState } from 'react';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { Claim, ClaimQuestion } from '@/lib/core/claims/claim';

/** Who doubts a claim and why, and what its owner answered. */
export function QuestionList({ claim, doing }: { claim: Claim; doing: ClaimDoing }) {
  if (claim.questions.length === 0) return null;
  return (
    <section>
      <h4 className="border-line border-b pb-1 font-semibold text-xs">Questions</h4>
      <ul className="divide-y divide-line">
        {claim.questions.map((question) => (
          <li key={question.id} className="py-2.5">
            <p>
              {question.reason}{' '}
              <span className="text-ink-3 text-xs">
                {question.asked_by_name}, <DateTime at={question.asked_at} />
              </span>
            </p>
            {question.answer !== null && (
              <p className="mt-1 border-line-strong border-l-2 pl-3 text-ink-2">
                {question.answer} <span className="text-ink-3 text-xs">{question.answered_by_name}</span>
              </p>
            )}
            {question.answer === null && doing.mayAnswer && (
              <AnswerForm claim={claim} question={question} doing={doing} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnswerForm({ claim, question, doing }: { claim: Claim; question: ClaimQuestion; doing: ClaimDoing }) {
  const [text, setText] = useState('');
  const { answer } = doing.claims;

  function submit(event: FormEvent) {
    event.preventDefault();
    answer.mutate({ id: claim.id, question: question.id, answer: text });
  }

  return (
    <form onSubmit={submit} className="mt-2 flex flex-wrap items-end gap-2 print:hidden">
      <Field label="Your answer" hideLabel error={answer.error?.message} className="min-w-60 flex-1">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={text}
            placeholder="What do you know about this?"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button size="sm" type="submit" pending={answer.isPending} disabled={text.trim().length < 3}>
        Answer
      </Button>
    </form>
  );
}
