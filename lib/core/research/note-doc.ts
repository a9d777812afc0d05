import { z } from 'zod';

/**
 * A note as a tree: the blocks and marks of the editor, and nothing else. Whatever is pasted or sent is cut down to
 * this before it is kept, so that no other element, attribute or address ever comes back out.
 */
export type NoteNode = {
  type: string;
  attrs?: Record<string, string | number | boolean | null> | undefined;
  content?: NoteNode[] | undefined;
  marks?: NoteMark[] | undefined;
  text?: string | undefined;
};
export type NoteMark = { type: string; attrs?: Record<string, string | number | boolean | null> | undefined };

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Attributes = z.record(z.string(), Scalar);

export const NoteNode: z.ZodType<NoteNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    attrs: Attributes.optional(),
    content: z.array(NoteNode).optional(),
    marks: z.array(z.object({ type: z.string(), attrs: Attributes.optional() })).optional(),
    text: z.string().optional(),
  }),
);

/** The whole document; its children are blocks. */
export const NoteDoc = z.object({ type: z.literal('doc'), content: z.array(NoteNode) });
export type NoteDoc = z.infer<typeof NoteDoc>;

export const emptyDoc: NoteDoc = { type: 'doc', content: [] };
