/** A line of links that scrolls opens where its current link can be seen: the ref of that link. */
export function showInLine(link: HTMLElement | null): void {
  const line = link?.parentElement;
  if (!link || !line) return;
  const [own, around] = [link.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += own.left - around.left - (around.width - own.width) / 2;
}
