import type { SectionKey } from '@/lib/core/personas/sections';

type Placed = { id: string; section: SectionKey };
export type ClaimPlace = {
  section: SectionKey;
  /** From 0, among the other claims of the section. */
  position: number;
};

/** All claims of a persona in their order, once one of them stands at a place; beyond the last it is the last. */
export function placeClaim<Claim extends Placed>(claims: Claim[], id: string, place: ClaimPlace): Claim[] {
  const moved = claims.find((claim) => claim.id === id);
  if (!moved) return claims;
  const others = claims.filter((claim) => claim !== moved);
  const beside = others.filter(({ section }) => section === place.section);
  const next = beside[place.position];
  const last = beside.at(-1) ?? others.at(-1);
  const behind = last ? others.indexOf(last) + 1 : 0;
  return others.toSpliced(next ? others.indexOf(next) : behind, 0, { ...moved, section: place.section });
}

/** The place that a gap before the claim of this index stands for, counted without the claim that moves there. */
export function placeOfClaimGap(claims: Placed[], id: string, gap: { section: SectionKey; index: number }): ClaimPlace {
  const own = claims.filter(({ section }) => section === gap.section);
  const from = own.findIndex((claim) => claim.id === id);
  return { section: gap.section, position: from >= 0 && from < gap.index ? gap.index - 1 : gap.index };
}

/** One place up or down in its own section; null where it stands at the end already. */
export function stepClaim(claims: Placed[], id: string, direction: 'up' | 'down'): ClaimPlace | null {
  const claim = claims.find((one) => one.id === id);
  if (!claim) return null;
  const own = claims.filter(({ section }) => section === claim.section);
  const position = own.indexOf(claim) + (direction === 'up' ? -1 : 1);
  return position < 0 || position >= own.length ? null : { section: claim.section, position };
}
