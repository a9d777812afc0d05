/** A persona as a document names it. */
export type CastName = { key: string; name: string };
