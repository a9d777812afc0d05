import type { OpportunitySource, OpportunityState } from './opportunity';

export const stateWords: Record<OpportunityState, string> = {
  open: 'Open',
  testing: 'Testing',
  won: 'Won',
  lost: 'Lost',
  parked: 'Parked',
};

export const seenIn: Record<OpportunitySource['kind'], string> = {
  hand: 'added by hand',
  friction: 'friction of a funnel',
  stage: 'a stage of a map',
  claim: 'a claim',
};
