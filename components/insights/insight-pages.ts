/** Every kind of insight that has a screen, in the order of the questions a team asks. */
export const insightPages: { path: string; title: string; asks: string }[] = [
  { path: 'trend', title: 'Trend', asks: 'How much of something happens, and is it more than before?' },
];
