/** Every kind of insight that has a screen, in the order of the questions a team asks. */
export const insightPages: { path: string; title: string; asks: string }[] = [
  { path: 'trend', title: 'Trend', asks: 'How much of something happens, and is it more than before?' },
  {
    path: 'rfm',
    title: 'Customer value',
    asks: 'Who bought how recently, how often and for how much, and whom to thank or win back? RFM.',
  },
  {
    path: 'composition',
    title: 'Compare segments',
    asks: 'How do segments differ, who is in several, what does each bring?',
  },
  { path: 'funnel', title: 'Funnel', asks: 'How many get from the first step to the one that matters?' },
  {
    path: 'retention',
    title: 'Retention',
    asks: 'How many of those who began together come back, and when do they stop?',
  },
  {
    path: 'adoption',
    title: 'Adoption of a feature',
    asks: 'How soon do newcomers use it, how many of the active do, how often?',
  },
  { path: 'lifecycle', title: 'Lifecycle', asks: 'Who comes for the first time, again, after a pause, or stays away?' },
  {
    path: 'separation',
    title: 'What separates people',
    asks: 'Which traits and behaviours go with paying, staying or any segment?',
  },
  { path: 'groups', title: 'Groups', asks: 'Which natural kinds of people are there, if any?' },
];
