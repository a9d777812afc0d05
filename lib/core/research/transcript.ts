import { z } from 'zod';

/** A line of a transcript as it reads now. */
export const TranscriptLine = z.object({
  /** From 0, in the order of the source. */
  position: z.int(),
  speaker: z.string(),
  /** From the beginning of the recording, in milliseconds. */
  start_ms: z.int().nullable(),
  end_ms: z.int().nullable(),
  text: z.string(),
  /** As it came in, where that was corrected. */
  source: z.string().nullable(),
});
export type TranscriptLine = z.infer<typeof TranscriptLine>;

export const TranscriptDraft = z.strictObject({
  /** The content of a .txt, .vtt or .srt file, or pasted words. */
  text: z.string().max(2_500_000, 'A transcript has at most 2.5 MB. Split it into parts.'),
  file_name: z.string().trim().max(200).default(''),
});
export type TranscriptDraft = z.infer<typeof TranscriptDraft>;

const Line = z.strictObject({ position: z.int().min(0), text: z.string().trim().min(1).max(20_000) });

/** Lines as they should read. The source stays; this is a version over it. */
export const CorrectionDraft = z.strictObject({
  /** The version whose lines were read. */
  version: z.int().min(1),
  lines: z.array(Line).min(1).max(500),
});
export type CorrectionDraft = z.infer<typeof CorrectionDraft>;

export const Correction = z.object({
  version: z.int(),
  author: z.object({ id: z.string(), name: z.string() }),
  created_at: z.iso.datetime(),
  lines: z.array(z.object({ position: z.int(), before: z.string(), after: z.string() })),
});
export type Correction = z.infer<typeof Correction>;

/** 3,723,000 ms as 1:02:03. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
