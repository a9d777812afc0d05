'use client';

import { DifferenceLines } from '@/components/segments/difference-lines';
import { Sentence } from '@/components/segments/sentence';
import type { DraftSaving } from '@/components/segments/use-draft-saving';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { BuilderAction } from '@/lib/core/segments/builder-state';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { diffRules } from '@/lib/core/segments/diff-rules';
import type { Rule } from '@/lib/core/segments/rule';

type ConflictDialogProps = {
  saving: DraftSaving;
  rule: Rule | null;
  dictionary: Dictionary;
  dispatch: (action: BuilderAction) => void;
};

/** Two drafts of one segment: both are shown, one is chosen, neither is lost. */
export function ConflictDialog({ saving, rule, dictionary, dispatch }: ConflictDialogProps) {
  const { theirs } = saving;
  const lines = theirs?.rule && rule ? diffRules(theirs.rule, rule, dictionary).map((change) => change.sentence) : [];

  function takeTheirs() {
    dispatch({ type: 'rule_replaced', rule: theirs?.rule ?? null });
    saving.settle();
  }

  /** Theirs goes into the history first, so that redo brings it back. */
  function keepMine() {
    dispatch({ type: 'rule_replaced', rule: theirs?.rule ?? null });
    dispatch({ type: 'undone' });
    saving.settle();
  }

  return (
    <Dialog
      open={theirs !== null}
      size="lg"
      title="Somebody else changed this draft"
      description="Nothing is lost: choose which of the two to go on with. Undo or redo brings back the other one."
      footer={
        <>
          <Button onClick={takeTheirs}>Go on with theirs</Button>
          <Button variant="primary" onClick={keepMine}>
            Keep mine
          </Button>
        </>
      }
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <section>
          <h3 className="mb-1.5 font-semibold text-sm">Yours, on this screen</h3>
          <Sentence rule={rule} dictionary={dictionary} />
        </section>
        <section>
          <h3 className="mb-1.5 font-semibold text-sm">Theirs, saved meanwhile</h3>
          <Sentence rule={theirs?.rule ?? null} dictionary={dictionary} />
        </section>
      </div>
      {lines.length > 0 && (
        <section className="mt-5 border-line border-t pt-3">
          <h3 className="mb-1.5 font-semibold text-sm">What keeping yours would change in theirs</h3>
          <DifferenceLines lines={lines} />
        </section>
      )}
    </Dialog>
  );
}
