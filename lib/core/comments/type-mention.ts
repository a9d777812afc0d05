/** What is being typed after an @, up to where the cursor stands. */
export type MentionQuery = { from: number; query: string };

const longest = 40;

/** The @ that somebody is writing a name behind; null where the cursor stands elsewhere. An address of mail is none. */
export function mentionAt(text: string, cursor: number): MentionQuery | null {
  const from = text.lastIndexOf('@', cursor - 1);
  if (from < 0 || (from > 0 && !/[\s([{"']/.test(text[from - 1] ?? ''))) return null;
  const query = text.slice(from + 1, cursor);
  if (query.length > longest || /\n|^\s|\s\s/.test(query)) return null;
  return { from, query };
}

/** Whose name, or a part of it, begins as typed. */
export function whoIsMeant<Person extends { name: string }>(people: Person[], query: string): Person[] {
  const typed = query.toLowerCase();
  return people.filter(({ name }) => {
    const said = name.toLowerCase();
    return said.startsWith(typed) || said.split(/\s+/).some((part) => part.startsWith(typed));
  });
}

/** The text with the name in the place of what was typed, and where the cursor stands then. */
export function putMention(
  text: string,
  { from, query }: MentionQuery,
  name: string,
): { text: string; cursor: number } {
  const after = text.slice(from + 1 + query.length);
  const put = `@${name}${after.startsWith(' ') ? '' : ' '}`;
  return { text: text.slice(0, from) + put + after, cursor: from + name.length + 2 };
}
