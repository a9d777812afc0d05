/**
 * An id that nobody else makes, on this page or on another: "stage-3f9a1c04". Make it where something is pressed, not
 * where it is drawn, or what is drawn once makes two things with one id.
 */
export const newId = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;
