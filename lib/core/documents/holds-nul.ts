/** PostgreSQL keeps no NUL in JSON, wherever it hides. */
export const holdsNul = (value: unknown): boolean => JSON.stringify(value).includes('\\u0000');

export const noNul = 'A text holds a sign that cannot be kept (NUL). Take it out.';
