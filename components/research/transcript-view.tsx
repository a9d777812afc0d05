'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { chunkLines, type HighlightPage, type LinePage, researchQueries } from '@/components/research/queries';
import { readSelection, type Selected } from '@/components/research/read-selection';
import { SelectionBar } from '@/components/research/selection-bar';
import { TranscriptChunk } from '@/components/research/transcript-chunk';
import { useMakeHighlight } from '@/components/research/use-make-highlight';
import { downloadUrl } from '@/lib/browser/api';
import type { Interview } from '@/lib/core/research/interview';
import type { TranscriptLine } from '@/lib/core/research/transcript';

type TranscriptViewProps = {
  workspace: string;
  interview: Interview;
  firstLines: LinePage;
  highlights: HighlightPage;
  /** The highlight that the address names, and the line to show first. */
  current: string | null;
  /** The line to begin at, from 0. */
  startLine: number;
  mayWrite: boolean;
};

/** A transcript to read and to mark: select words with the mouse or the keyboard, then press a tag or its key. */
export function TranscriptView(props: TranscriptViewProps) {
  const { workspace, interview, firstLines, highlights, current, startLine, mayWrite } = props;
  const root = useRef<HTMLDivElement>(null);
  const audio = useRef<HTMLAudioElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const { data: marked } = useQuery(researchQueries(workspace).highlightsOn(interview.id, highlights));
  const { data: tags } = useQuery({ ...researchQueries(workspace).tags(), enabled: mayWrite });
  const make = useMakeHighlight(workspace, interview.id, () => {
    setSelected(null);
    window.getSelection()?.removeAllRanges();
  });

  const take = useCallback(() => {
    const found = mayWrite && root.current ? readSelection(root.current) : null;
    if (found) setSelected(found);
  }, [mayWrite]);

  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (event.shiftKey) take();
    };
    document.addEventListener('mouseup', take);
    document.addEventListener('touchend', take);
    document.addEventListener('keyup', byKey);
    return () => {
      document.removeEventListener('mouseup', take);
      document.removeEventListener('touchend', take);
      document.removeEventListener('keyup', byKey);
    };
  }, [take]);

  useEffect(() => {
    if (!selected) return;
    const tagByKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === 'Escape') setSelected(null);
      const tag = tags?.items.find(({ shortcut }) => shortcut === event.key);
      if (!tag) return;
      event.preventDefault();
      event.stopPropagation();
      make.withTags(selected, [tag.id]);
    };
    document.addEventListener('keydown', tagByKey, { capture: true });
    return () => document.removeEventListener('keydown', tagByKey, { capture: true });
  }, [selected, tags, make.withTags]);

  const markLine = useCallback(({ position, text }: TranscriptLine, version: number) => {
    setSelected({
      first_line: position,
      first_offset: 0,
      last_line: position,
      last_offset: text.length,
      version,
      words: text,
    });
  }, []);
  const play = useCallback((ms: number) => {
    if (!audio.current) return;
    audio.current.currentTime = ms / 1000;
    void audio.current.play();
  }, []);

  const count = firstLines.line_count;
  return (
    <div>
      {interview.audio_file_id && (
        // biome-ignore lint/a11y/useMediaCaption: the transcript below it is its caption
        <audio
          ref={audio}
          controls
          preload="metadata"
          aria-label="The recording"
          src={downloadUrl(workspace, `research-files/${interview.audio_file_id}`)}
          className="sticky top-14 z-5 mb-3 w-full"
        />
      )}
      <div ref={root}>
        {Array.from({ length: Math.ceil(count / chunkLines) }, (_, chunk) => (
          <TranscriptChunk
            // biome-ignore lint/suspicious/noArrayIndexKey: the place of a chunk is what it is
            key={chunk}
            workspace={workspace}
            interview={interview.id}
            chunk={chunk}
            length={Math.min(chunkLines, count - chunk * chunkLines)}
            {...(chunk === 0 && { initial: firstLines })}
            startLine={startLine}
            highlights={marked}
            current={current}
            mayWrite={mayWrite}
            onMark={markLine}
            onPlay={interview.audio_file_id ? play : null}
          />
        ))}
      </div>
      {selected && (
        <SelectionBar
          workspace={workspace}
          words={selected.words}
          pending={make.isPending}
          onTag={(ids) => make.withTags(selected, ids)}
          onNewTag={(name) => make.withNewTag(selected, name)}
          onClose={() => setSelected(null)}
        />
      )}
    </div>
  );
}
