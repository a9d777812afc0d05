'use client';

import dynamic from 'next/dynamic';

type TileProps = { title: string; answer: Record<string, unknown>; height: number };

// A board shows a few of the kinds of insights: the code of a drawing is fetched where one stands.
export const AdoptionTile = dynamic<TileProps>(() =>
  import('@/components/insights/adoption/adoption-tile').then((file) => file.AdoptionTile),
);
export const CompositionTile = dynamic<TileProps>(() =>
  import('@/components/insights/composition/composition-tile').then((file) => file.CompositionTile),
);
export const FunnelTile = dynamic<TileProps>(() =>
  import('@/components/insights/funnel/funnel-tile').then((file) => file.FunnelTile),
);
export const GroupsMovementTile = dynamic<TileProps>(() =>
  import('@/components/insights/groups/groups-movement-tile').then((file) => file.GroupsMovementTile),
);
export const GroupsTile = dynamic<TileProps>(() =>
  import('@/components/insights/groups/groups-tile').then((file) => file.GroupsTile),
);
export const LifecycleTile = dynamic<TileProps>(() =>
  import('@/components/insights/lifecycle/lifecycle-tile').then((file) => file.LifecycleTile),
);
export const RetentionTile = dynamic<TileProps>(() =>
  import('@/components/insights/retention/retention-tile').then((file) => file.RetentionTile),
);
export const MovementTile = dynamic<TileProps>(() =>
  import('@/components/insights/rfm/movement-tile').then((file) => file.MovementTile),
);
export const RfmTile = dynamic<TileProps>(() =>
  import('@/components/insights/rfm/rfm-tile').then((file) => file.RfmTile),
);
export const SeparationTile = dynamic<TileProps>(() =>
  import('@/components/insights/separation/separation-tile').then((file) => file.SeparationTile),
);
export const TrendTile = dynamic<TileProps>(() =>
  import('@/components/insights/trend/trend-tile').then((file) => file.TrendTile),
);
