type Chunks = AsyncIterable<Uint8Array | string>;

/** A file as it is made, for answers too large to hold: the route streams it, and stops it when the asker leaves. */
export type StreamedFile = {
  kind: 'file';
  contentType: string;
  fileName: string;
  chunks: Chunks;
  headers?: Record<string, string>;
  /** Of a file that lies ready: how long it is, and any part of it, both ends in it. */
  ready?: { bytes: number; part: (range: { start: number; end: number }) => Chunks };
};

export function isStreamedFile(value: unknown): value is StreamedFile {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'file' && 'chunks' in value;
}

/** A text that is there already, as a file to save. */
export function textFile(fileName: string, contentType: string, text: string): StreamedFile {
  return {
    kind: 'file',
    contentType,
    fileName,
    chunks: (async function* () {
      yield text;
    })(),
  };
}
