import type { SourceType } from './evidence';

/** What each kind of source is called. */
export const sourceWords: Record<SourceType, string> = {
  report: 'Report',
  ticket: 'Ticket',
  sales_call: 'Sales call',
  observation: 'Observation',
};
