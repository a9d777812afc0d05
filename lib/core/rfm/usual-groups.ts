import { gridPlaces, type RfmGroup } from '@/lib/core/rfm/rfm-groups';

const messages = {
  Champions: 'Thank them, show them what is new first, and ask for a review or a friend.',
  'Loyal customers': 'Reward their loyalty, and offer what goes with what they already buy.',
  'Potential loyalists': 'Invite them to a membership or a second category while they are warm.',
  'New customers': 'Welcome them, help with the first use, and suggest a second purchase.',
  Promising: 'Say what sets you apart, and offer a small reason to come back.',
  'Need attention': 'Remind them with something made from what they bought, for a limited time.',
  'About to sleep': 'Share what is popular now, and make coming back easy.',
  'At risk': 'Write personally, say what has changed, and offer a way back.',
  'Cannot lose them': 'Call or write by hand: ask what went wrong and make it right.',
  Hibernating: 'Send a quiet reminder with a strong offer, and watch the cost.',
  Lost: 'Ask once whether they still want to hear from you, then leave them be.',
} as const;
type Usual = keyof typeof messages;

const [champions, loyal, potential, fresh, promising] = [
  'Champions',
  'Loyal customers',
  'Potential loyalists',
  'New customers',
  'Promising',
] as const;
const [attention, sleepy, risk, precious, resting, lost] = [
  'Need attention',
  'About to sleep',
  'At risk',
  'Cannot lose them',
  'Hibernating',
  'Lost',
] as const;

/** As a grid is drawn: the most frequent first, the longest ago on the left. */
const maps: Record<number, Usual[][]> = {
  2: [
    [risk, champions],
    [lost, fresh],
  ],
  3: [
    [precious, loyal, champions],
    [risk, attention, potential],
    [lost, sleepy, fresh],
  ],
  4: [
    [precious, risk, loyal, champions],
    [risk, attention, loyal, loyal],
    [resting, sleepy, potential, potential],
    [lost, resting, promising, fresh],
  ],
  5: [
    [precious, risk, loyal, loyal, champions],
    [risk, risk, loyal, loyal, champions],
    [risk, attention, attention, potential, potential],
    [resting, sleepy, sleepy, potential, potential],
    [lost, resting, sleepy, promising, fresh],
  ],
};

/** The groups that the field names, for 2 to 5 scores: each cell of the grid is in exactly one. */
export function usualGroups(n: number): RfmGroup[] {
  const owners = maps[n]?.flat() ?? [];
  const names = Object.entries(messages).filter(([name]) => owners.some((owner) => owner === name));
  return names.map(([name, message]) => ({
    name,
    message,
    cells: gridPlaces(n).filter((_, index) => owners[index] === name),
  }));
}
