'use client';

import { Redo2, Undo2 } from 'lucide-react';
import type { RuleEditor } from '@/components/segments/use-rule-editor';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';

export function HistoryButtons({ editor: { state, dispatch } }: { editor: RuleEditor }) {
  return (
    <div className="flex">
      <Tooltip text="Undo (Ctrl+Z)">
        <Button
          variant="ghost"
          size="icon"
          aria-label="Undo"
          disabled={state.past.length === 0}
          onClick={() => dispatch({ type: 'undone' })}
        >
          <Undo2 aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip text="Redo (Ctrl+Shift+Z)">
        <Button
          variant="ghost"
          size="icon"
          aria-label="Redo"
          disabled={state.future.length === 0}
          onClick={() => dispatch({ type: 'redone' })}
        >
          <Redo2 aria-hidden />
        </Button>
      </Tooltip>
    </div>
  );
}
