'use client';

import type { ReactNode } from 'react';
import { RuleBuilder } from '@/components/rule-builder/rule-builder';
import { Shortcuts } from '@/components/rule-builder/shortcuts';
import { CountNote } from '@/components/segments/count-note';
import { SampleCard } from '@/components/segments/sample-card';
import { Sentence } from '@/components/segments/sentence';
import { SizeCard } from '@/components/segments/size-card';
import { TemplateMenu } from '@/components/segments/template-menu';
import type { RuleEditor } from '@/components/segments/use-rule-editor';

type EditorBodyProps = {
  workspace: string;
  editor: RuleEditor;
  title: ReactNode;
  tabs?: ReactNode;
  /** More cards on what the rule means. */
  children?: ReactNode;
};

/** The rule and what it means, side by side; narrow screens show the numbers before the work. */
export function EditorBody({ workspace, editor, title, tabs, children }: EditorBodyProps) {
  const { rule, preview, dictionary, state, builder, vocabulary } = editor;
  return (
    <div className="grid gap-x-7.5 gap-y-5 px-4 py-5.5 sm:px-6.5 lg:grid-cols-[minmax(0,1fr)_270px] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_330px]">
      <div className="min-w-0 lg:col-start-1">
        {title}
        <Sentence rule={rule} dictionary={dictionary} />
        {tabs && <div className="mt-4">{tabs}</div>}
      </div>
      <aside aria-label="What the rule means" className="min-w-0 space-y-3 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <SizeCard preview={preview} rule={rule} />
        {children}
        <SampleCard workspace={workspace} preview={preview} rule={rule} />
      </aside>
      <section aria-label="Rule" className="min-w-0 lg:col-start-1">
        <RuleBuilder
          builder={builder}
          vocabulary={vocabulary}
          said={state.said}
          note={<CountNote preview={preview} />}
          starters={<Starters editor={editor} />}
        />
      </section>
    </div>
  );
}

function Starters({ editor: { names, dispatch } }: { editor: RuleEditor }) {
  return (
    <>
      <TemplateMenu names={names} onPick={(template) => dispatch({ type: 'rule_replaced', rule: template.rule })} />
      <span className="ml-auto">
        <Shortcuts />
      </span>
    </>
  );
}
