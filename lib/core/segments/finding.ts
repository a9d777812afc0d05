/** One thing to say about a rule; `path` is a JSON Pointer to the node, '' for the root. */
export type Finding = { path: string; severity: 'error' | 'warning'; message: string };
