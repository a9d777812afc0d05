/** What people wrote is text, never markup: signs that Markdown reads are escaped, and lines become one. */
export function escapeMarkdown(text: string): string {
  return text.replace(/([\\`*_[\]<>#|])/g, '\\$1').replace(/\s*\n\s*/g, ' ');
}
