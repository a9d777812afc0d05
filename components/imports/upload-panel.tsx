'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { uploadFile } from '@/components/imports/upload-file';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';

const accepted = '.csv,.txt,.tsv,.tab,.dat,text/csv,text/plain,text/tab-separated-values';

/** Takes a file, shows how far it has come, and goes on to its mapping. */
export function UploadPanel({ workspace }: { workspace: string }) {
  const router = useRouter();
  const [share, setShare] = useState(0);
  const running = useRef<AbortController | null>(null);
  const upload = useMutation({
    mutationFn: (file: File) => {
      running.current = new AbortController();
      setShare(0);
      return uploadFile(workspace, file, { onProgress: setShare, signal: running.current.signal });
    },
    onSuccess: (made) => router.push(`/w/${workspace}/data/imports/${made.id}`),
  });
  const isSending = upload.isPending || upload.isSuccess;
  const failed = upload.isError && upload.error.name !== 'AbortError';
  return (
    <div className="space-y-3">
      {failed && (
        <Notice live tone="bad" state="Not taken">
          {upload.error.message}
        </Notice>
      )}
      {isSending ? (
        <div className="flex items-end gap-4 rounded-lg border border-line bg-surface p-4.5">
          <ProgressBar
            className="flex-1"
            label={share < 1 ? `Sending ${upload.variables?.name}` : 'Looking at what is in it'}
            {...(share < 1 && { value: share })}
          />
          <Button size="sm" onClick={() => running.current?.abort(new DOMException('Stopped.', 'AbortError'))}>
            Stop
          </Button>
        </div>
      ) : (
        <FileDrop
          label="Drop a file here, or choose one"
          hint="CSV or text in any encoding, up to 2 GB. Nothing is kept until you say what its columns mean."
          accept={accepted}
          onFiles={([file]) => file && upload.mutate(file)}
        />
      )}
    </div>
  );
}
