'use client';

import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { AddButtons } from '@/components/rule-builder/add-buttons';
import { type Builder, BuilderProvider, useBuilder } from '@/components/rule-builder/builder-context';
import { placeOfGap } from '@/components/rule-builder/drop-gap';
import { GroupMembers } from '@/components/rule-builder/group-members';
import { NodeFindings } from '@/components/rule-builder/node-findings';
import { OperatorSwitch } from '@/components/rule-builder/operator-switch';
import { useFocusHere } from '@/components/rule-builder/use-focus-here';
import { type Vocabulary, VocabularyProvider } from '@/components/rule-builder/vocabulary';
import { DragArea } from '@/components/ui/drag-area';

type RuleBuilderProps = {
  builder: Builder;
  vocabulary: Vocabulary;
  said: string;
  /** Beside the switch: how exact the counts are, and as of when. */
  note?: ReactNode;
  /** Beside the buttons that add: templates. */
  starters?: ReactNode;
  /** What it means that nothing is asked yet. */
  nothing?: string;
};

/** The rule itself, to be read as sentences and changed in place. */
export function RuleBuilder({ builder, vocabulary, said, note, starters, nothing = nobody }: RuleBuilderProps) {
  const { draft, dispatch, readOnly } = builder;
  useHistoryKeys(builder);
  return (
    <VocabularyProvider value={vocabulary}>
      <BuilderProvider value={builder}>
        <DragArea
          onDrop={(from, gap) => {
            const place = placeOfGap(gap);
            if (place) dispatch({ type: 'node_moved', from, place });
          }}
        >
          <RootGroup note={note} nothing={draft.rules.length === 0 ? nothing : null}>
            {!readOnly && (
              <div className="flex flex-wrap items-center gap-2">
                <AddButtons place={{ group: '', index: draft.rules.length }} />
                {starters}
              </div>
            )}
          </RootGroup>
        </DragArea>
        <p role="status" className="sr-only">
          {said}
        </p>
      </BuilderProvider>
    </VocabularyProvider>
  );
}

type RootGroupProps = { note: ReactNode; nothing: string | null; children: ReactNode };

function RootGroup({ note, nothing, children }: RootGroupProps) {
  const { draft } = useBuilder();
  const root = useRef<HTMLDivElement>(null);
  useFocusHere('', root);
  return (
    <div ref={root} className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex items-center gap-3">
          <OperatorSwitch path="" operator={draft.kind} />
          <span className="text-ink-2">of these are true</span>
        </div>
        {note && <div className="text-ink-2 text-xs">{note}</div>}
      </div>
      <NodeFindings path="" />
      {nothing === null ? (
        <GroupMembers path="" />
      ) : (
        <p className="my-2 rounded-lg border border-line-strong border-dashed px-4 py-6 text-ink-2">{nothing}</p>
      )}
      {children}
    </div>
  );
}

const nobody =
  'Nothing is asked yet, so nobody is in. Add a condition: something they did, or something known of them.';

/** Ctrl+Z and Ctrl+Shift+Z, wherever the keyboard is, except in a field that has a history of its own. */
function useHistoryKeys({ dispatch, readOnly }: Builder): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
    if (readOnly || typing || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
