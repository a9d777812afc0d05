/** A file as it is made, for answers too large to hold: the route streams it, and stops it when the asker leaves. */
export type StreamedFile = {
  kind: 'file';
  contentType: string;
  fileName: string;
  chunks: AsyncIterable<Uint8Array | string>;
  headers?: Record<string, string>;
};

export function isStreamedFile(value: unknown): value is StreamedFile {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'file' && 'chunks' in value;
}
