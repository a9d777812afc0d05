'use client';

import { RuleBuilder } from '@/components/rule-builder/rule-builder';
import { BaseSizeCard } from '@/components/segments/base-size-card';
import { CountNote } from '@/components/segments/count-note';
import { hindranceOf } from '@/components/segments/hindrance-of';
import { HistoryButtons } from '@/components/segments/history-buttons';
import { SampleCard } from '@/components/segments/sample-card';
import { Sentence } from '@/components/segments/sentence';
import { useBaseRule } from '@/components/segments/use-base-rule';
import { useLivePreview } from '@/components/segments/use-live-preview';
import { type RuleEditor, useRuleEditor } from '@/components/segments/use-rule-editor';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';

type BaseRuleEditorProps = { workspace: string; saved: Rule | null; dictionary: Dictionary; mayWrite: boolean };

/** Who counts: a rule like that of a segment, with those it leaves out beside it. Without a condition, everybody. */
export function BaseRuleEditor({ workspace, saved, dictionary, mayWrite }: BaseRuleEditorProps) {
  const editor = useRuleEditor({ workspace, ownKey: null, start: saved, dictionary, readOnly: !mayWrite });
  const { rule, preview, state, builder } = editor;
  const others: Rule | null = rule && { kind: 'not', rule };
  const leftOut = useLivePreview(workspace, others, null);
  return (
    <div className="grid gap-x-7.5 gap-y-5 lg:grid-cols-[minmax(0,1fr)_270px] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_330px]">
      <div className="min-w-0 lg:col-start-1">
        <Sentence rule={rule} dictionary={editor.dictionary} nothing="Everybody counts." />
        <p className="mt-2 max-w-[72ch] text-ink-2">
          Shares and comparisons are over these profiles: leave out staff and tests. It never changes who is in a
          segment.
        </p>
      </div>
      <aside aria-label="What it means" className="min-w-0 space-y-3 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <BaseSizeCard preview={preview} rule={rule} />
        <SampleCard
          {...{ workspace }}
          preview={leftOut}
          rule={others}
          who="those left out"
          nobody="The rule holds for everybody, so nobody is left out."
        />
      </aside>
      <section aria-label="Who counts" className="min-w-0 space-y-6 lg:col-start-1">
        <RuleBuilder
          builder={builder}
          vocabulary={editor.vocabulary}
          said={state.said}
          note={<CountNote preview={preview} />}
          nothing="Nothing is asked, so everybody counts. Add a condition that staff and tests do not meet."
        />
        {mayWrite && <SaveBar workspace={workspace} saved={saved} editor={editor} />}
      </section>
    </div>
  );
}

type SaveBarProps = { workspace: string; saved: Rule | null; editor: RuleEditor };

function SaveBar({ workspace, saved, editor }: SaveBarProps) {
  const { rule, state, dispatch } = editor;
  const { save, isSaved } = useBaseRule(workspace, saved, (before) =>
    dispatch({ type: 'rule_replaced', rule: before }),
  );
  const isEmpty = state.draft.rules.length === 0;
  const hindrance = isEmpty ? null : hindranceOf(editor);
  return (
    <div className="space-y-3 border-line border-t pt-4">
      {save.error && (
        <Notice tone="bad" state="Not saved" live>
          {save.error.message}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          pending={save.isPending}
          disabled={hindrance !== null || isSaved(rule)}
          onClick={() => save.mutate(rule)}
        >
          Save who counts
        </Button>
        {!isEmpty && <Button onClick={() => dispatch({ type: 'rule_replaced', rule: null })}>Count everybody</Button>}
        <HistoryButtons editor={editor} />
        {hindrance && <span className="text-ink-3 text-xs">{hindrance}</span>}
      </div>
    </div>
  );
}
