import { describe, expect, it } from 'vitest';
import { isCurrent, navigation } from '@/components/shell/navigation';

const sections = navigation({ workspace: { slug: 'quillwright', name: 'Quillwright' }, counts: { segments: 12 } });
const entries = sections.flatMap((section) => section.entries);

describe('navigation', () => {
  it('keeps every place inside its workspace', () => {
    expect(entries.every((entry) => /^\/w\/quillwright(\/|$)/.test(entry.href))).toBe(true);
  });

  it('gives every place a key of its own', () => {
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
  });

  it('lists the boards that are there', () => {
    const boards = [{ key: 'week', name: 'The week' }];
    const listed = navigation({ workspace: { slug: 'q', name: 'Q' }, counts: {}, boards }).flatMap(
      (section) => section.entries,
    );
    expect(listed).toContainEqual(expect.objectContaining({ label: 'The week', href: '/w/q/boards/week' }));
  });

  it('marks the home page on itself only', () => {
    expect(isCurrent({ href: '/w/q', exact: true }, '/w/q')).toBe(true);
    expect(isCurrent({ href: '/w/q', exact: true }, '/w/q/segments')).toBe(false);
  });

  it('marks a place in the rooms that belong to it', () => {
    const maps = entries.find(({ label }) => label === 'Maps');
    expect(maps && isCurrent(maps, '/w/quillwright/priorities/next-year')).toBe(true);
    expect(maps && isCurrent(maps, '/w/quillwright/segments')).toBe(false);
  });

  it('marks the place a page lies below, and not its neighbour with a longer name', () => {
    expect(isCurrent({ href: '/w/q/data/events' }, '/w/q/data/events/text_kept')).toBe(true);
    expect(isCurrent({ href: '/w/q/data/events' }, '/w/q/data/events-archive')).toBe(false);
  });
});
