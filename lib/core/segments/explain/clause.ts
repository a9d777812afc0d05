/**
 * One condition as part of a sentence about profiles: "who kept a text", "whose plan is pro". `line` stands alone
 * beside a condition. `aside`, where there is one, follows "Profiles" directly: "on pro".
 */
export type Clause = { lead: 'who' | 'whose'; text: string; line?: string; aside?: string };

export const said = (clause: Clause): string => `${clause.lead} ${clause.text}`;
