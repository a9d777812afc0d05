import { z } from 'zod';

/** A value that may also come as its JSON text, so that a plain link can carry it. */
export const jsonText = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((raw) => (typeof raw === 'string' ? parsed(raw) : raw), schema);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
