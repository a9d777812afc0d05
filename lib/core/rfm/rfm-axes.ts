export const rfmAxes = ['recency', 'frequency', 'monetary'] as const;
export type RfmAxisName = (typeof rfmAxes)[number];
