/** Every kind of insight that has a screen, in the order of the questions a team asks. */
export const insightPages: { path: string; title: string; asks: string }[] = [
  { path: 'trend', title: 'Trend', asks: 'How much of something happens, and is it more than before?' },
  {
    path: 'composition',
    title: 'Compare segments',
    asks: 'How do segments differ, who is in several, what does each bring?',
  },
  { path: 'lifecycle', title: 'Lifecycle', asks: 'Who comes for the first time, again, after a pause, or stays away?' },
  {
    path: 'separation',
    title: 'What separates people',
    asks: 'Which traits and behaviours go with paying, staying or any segment?',
  },
  { path: 'groups', title: 'Groups', asks: 'Which natural kinds of people are there, if any?' },
];
