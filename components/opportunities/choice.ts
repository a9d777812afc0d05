/** Somebody who can be chosen: a persona by its key, a member by the id of their account. */
export type Choice = { value: string; label: string };
