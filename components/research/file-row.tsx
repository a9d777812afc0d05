import { AudioLines, FileText, Image } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { downloadUrl } from '@/lib/browser/api';
import type { ResearchFile } from '@/lib/core/research/research-file';

type FileRowProps = {
  workspace: string;
  file: ResearchFile;
  mayWrite: boolean;
  /** Whether the lines of the interview play from it. */
  isRecording: boolean;
  onRemove: () => void;
  onChoose?: () => void;
};

const kinds = {
  audio: { word: 'recording', icon: AudioLines },
  image: { word: 'picture', icon: Image },
  pdf: { word: 'PDF', icon: FileText },
} as const;

/** One file: what it is, how large, and what can be done with it. */
export function FileRow({ workspace, file, mayWrite, isRecording, onRemove, onChoose }: FileRowProps) {
  const { word, icon: Icon } = kinds[file.kind];
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-1 py-2">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <a
          href={downloadUrl(workspace, `research-files/${file.id}`)}
          target="_blank"
          rel="noopener"
          className="font-semibold [overflow-wrap:anywhere] hover:underline"
        >
          {file.name}
        </a>{' '}
        {isRecording && <Badge>lines play from it</Badge>}
        <p className="text-ink-3 text-xs">
          {word}, {sizeWords(file.bytes)}, {file.created_by}, <DateTime at={file.created_at} look="day" />
        </p>
      </div>
      {mayWrite && (
        <span className="flex">
          {onChoose && file.kind === 'audio' && !isRecording && (
            <Button size="sm" variant="ghost" onClick={onChoose}>
              Play lines from it
            </Button>
          )}
          <Button size="sm" variant="ghost" aria-label={`Take ${file.name} away`} onClick={onRemove}>
            Take away
          </Button>
        </span>
      )}
    </li>
  );
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
