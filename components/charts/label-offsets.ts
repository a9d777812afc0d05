/**
 * How far labels are moved, in pixels downwards, so that none stands on another: places are pixels from the top, and
 * neighbours come to stand at least `gap` apart. Labels that are too near share the way, half up and half down.
 */
export function labelOffsets(places: readonly number[], gap: number): number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const blocks: { members: number[]; top: number }[] = [];
  for (const index of order) {
    let block = { members: [index], top: places[index] ?? 0 };
    for (let above = blocks.at(-1); above && block.top < endOf(above, gap); above = blocks.at(-1)) {
      blocks.pop();
      const members = [...above.members, ...block.members];
      // Each member wants the block to begin where the member itself would stand right.
      const wanted = members.map((member, place) => (places[member] ?? 0) - place * gap);
      block = { members, top: wanted.reduce((sum, top) => sum + top, 0) / wanted.length };
    }
    blocks.push(block);
  }
  const offsets = places.map(() => 0);
  for (const { members, top } of blocks) {
    for (const [place, member] of members.entries()) offsets[member] = top + place * gap - (places[member] ?? 0);
  }
  return offsets;
}

const endOf = ({ members, top }: { members: number[]; top: number }, gap: number): number => top + members.length * gap;
