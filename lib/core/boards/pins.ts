import type { BoardContent } from '@/lib/core/boards/board';
import type { SegmentPin } from '@/lib/core/insights/split';

/** The pinned segments a board stands on, in its filter and in its tiles, each once. */
export function pinsIn(content: BoardContent): SegmentPin[] {
  const found = new Map<string, SegmentPin>();
  visit(content, (pin) => {
    found.set(JSON.stringify([pin.segment, pin.version]), { segment: pin.segment, version: pin.version });
    return pin;
  });
  return [...found.values()];
}

/** The same board standing on another version of one segment. */
export function repinBoard(content: BoardContent, segment: string, version: number): BoardContent {
  return visit(content, (pin) => (pin.segment === segment ? { ...pin, version } : pin)) as BoardContent;
}

/** Wherever questions name a version of a segment, they say `segment` and `version` in one object. */
function visit(value: unknown, onPin: (pin: SegmentPin & object) => object): unknown {
  if (Array.isArray(value)) return value.map((one) => visit(one, onPin));
  if (typeof value !== 'object' || value === null) return value;
  if (isPin(value)) return onPin(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, onPin)]));
}

function isPin(value: object): value is SegmentPin {
  return (
    'segment' in value && 'version' in value && typeof value.segment === 'string' && typeof value.version === 'number'
  );
}
