import { z } from 'zod';

/** A request that asks for nothing in particular. */
export const Nothing = z.strictObject({});
