import { type StreamedFile, textFile } from '../streamed-file';

/** A document as a file that can be sent in again to make it anew. */
export function documentFile({ key, name, content }: { key: string; name: string; content: object }): StreamedFile {
  const text = `${JSON.stringify({ key, name, content }, null, 2)}\n`;
  return textFile(`${key}.json`, 'application/json; charset=utf-8', text);
}
