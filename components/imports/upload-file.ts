import { downloadUrl } from '@/lib/browser/api';
import { AppError } from '@/lib/core/errors';
import { Import } from '@/lib/core/imports/import';

/** Sends a file as it is, and tells how far it has come: `fetch` cannot say that, so this is the older way. */
export function uploadFile(
  workspace: string,
  file: File,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', downloadUrl(workspace, 'imports', { name: file.name }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const answer = readJson(request.responseText);
      const made = Import.safeParse(answer);
      if (made.success) resolve(made.data);
      else reject(new AppError('invalid', messageOf(answer)));
    };
    request.onerror = () =>
      reject(new AppError('unavailable', 'The connection was lost while the file was sent. Try again.'));
    signal.addEventListener('abort', () => {
      request.abort();
      reject(signal.reason);
    });
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function messageOf(answer: unknown): string {
  const isError = typeof answer === 'object' && answer !== null && 'error' in answer;
  const error = isError ? answer.error : null;
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return 'The server did not understand the file. Try again.';
}
