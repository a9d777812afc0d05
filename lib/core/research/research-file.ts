import { z } from 'zod';

/** A recording, a picture or a paper that hangs on a note or an interview. */
export const ResearchFile = z.object({
  id: z.uuid(),
  name: z.string(),
  content_type: z.string(),
  bytes: z.int(),
  kind: z.enum(['audio', 'image', 'pdf']),
  created_by: z.string(),
  created_at: z.iso.datetime(),
});
export type ResearchFile = z.infer<typeof ResearchFile>;
type Kind = ResearchFile['kind'];

/** The most bytes of one file, by what it is. */
export const mostBytes: Record<Kind, number> = { audio: 300_000_000, image: 10_000_000, pdf: 50_000_000 };

type Signature = { type: string; kind: Kind; at: number; bytes: string; also?: { at: number; bytes: string } };

/** How a file of each type begins, as hexadecimal digits. */
const signatures: Signature[] = [
  { type: 'image/png', kind: 'image', at: 0, bytes: '89504e470d0a1a0a' },
  { type: 'image/jpeg', kind: 'image', at: 0, bytes: 'ffd8ff' },
  { type: 'image/gif', kind: 'image', at: 0, bytes: '474946383761' },
  { type: 'image/gif', kind: 'image', at: 0, bytes: '474946383961' },
  { type: 'image/webp', kind: 'image', at: 0, bytes: '52494646', also: { at: 8, bytes: '57454250' } },
  { type: 'application/pdf', kind: 'pdf', at: 0, bytes: '255044462d' },
  { type: 'audio/mpeg', kind: 'audio', at: 0, bytes: '494433' },
  { type: 'audio/mpeg', kind: 'audio', at: 0, bytes: 'fffb' },
  { type: 'audio/mpeg', kind: 'audio', at: 0, bytes: 'fff3' },
  { type: 'audio/mpeg', kind: 'audio', at: 0, bytes: 'fff2' },
  { type: 'audio/wav', kind: 'audio', at: 0, bytes: '52494646', also: { at: 8, bytes: '57415645' } },
  { type: 'audio/ogg', kind: 'audio', at: 0, bytes: '4f676753' },
  { type: 'audio/flac', kind: 'audio', at: 0, bytes: '664c6143' },
  { type: 'audio/webm', kind: 'audio', at: 0, bytes: '1a45dfa3' },
  { type: 'audio/mp4', kind: 'audio', at: 4, bytes: '667479704d3441' },
  { type: 'audio/mp4', kind: 'audio', at: 4, bytes: '6674797069736f6d' },
  { type: 'audio/mp4', kind: 'audio', at: 4, bytes: '667479706d703432' },
];

export const headLength = 16;

/** What a file is by how it begins, whatever it is called; null for anything that is not taken. */
export function fileKindOf(head: Uint8Array): { contentType: string; kind: Kind } | null {
  const hex = [...head.subarray(0, headLength)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const found = signatures.find(
    ({ at, bytes, also }) => hex.startsWith(bytes, at * 2) && (!also || hex.startsWith(also.bytes, also.at * 2)),
  );
  return found ? { contentType: found.type, kind: found.kind } : null;
}

export function kindOfType(contentType: string): Kind {
  if (contentType === 'application/pdf') return 'pdf';
  return contentType.startsWith('image/') ? 'image' : 'audio';
}
