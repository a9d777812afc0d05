import { MatrixContent, type PriorityMatrixDraft, scoreId } from '@/lib/core/priority-matrices/priority-matrix';

/** Whom the demo's team makes it for next: two numbers of the data, and two that the team judged. */

const cast = ['maya', 'priya', 'jonas', 'carla', 'theo'] as const;
type Cast = (typeof cast)[number];

type Judged = Record<Cast, { score: number | null; note: string }>;

/** Theo stands on no segment yet, so the data says nothing of him: the matrix shows that too. */
const fit: Judged = {
  maya: { score: 5, note: 'What she needs is what we are best at: a draft in her own voice.' },
  priya: { score: 3, note: 'Needs a shared style guide, of which we have half.' },
  jonas: { score: 2, note: 'Wants sources he can cite. We have none.' },
  carla: { score: 4, note: 'Templates are ready; what she lacks is finding them.' },
  theo: { score: 3, note: 'A guess, until we know more of him.' },
};

const effort: Judged = {
  maya: { score: 2, note: 'Two weeks: mostly what is there, faster.' },
  priya: { score: 4, note: 'Seats, roles and a guide: a quarter.' },
  jonas: { score: 5, note: 'Citations are a product of their own.' },
  carla: { score: 2, note: 'A gallery that sorts itself.' },
  theo: { score: null, note: 'Nobody can say yet.' },
};

const scoresOf = (criterion: string, judged: Judged) =>
  cast.map((entry) => ({ id: scoreId(entry, criterion), entry, criterion, ...judged[entry] }));

export const demoMatrix: PriorityMatrixDraft = {
  key: 'next-quarter',
  name: 'Whom we make it for next quarter',
  content: MatrixContent.parse({
    criteria: [
      {
        id: 'size',
        name: 'How many they are',
        weight: 25,
        better: 'more',
        source: { kind: 'live', number: 'size', scaling: 'quantile' },
      },
      {
        id: 'revenue',
        name: 'What each of them pays',
        weight: 25,
        better: 'more',
        source: { kind: 'live', number: 'revenue', scaling: 'min_max' },
      },
      { id: 'fit', name: 'How well we can serve them', weight: 30, better: 'more', source: { kind: 'hand' } },
      { id: 'effort', name: 'What it takes us', weight: 20, better: 'less', source: { kind: 'hand' } },
    ],
    entries: cast.map((key) => ({ id: key, who: { kind: 'persona', key }, friction: null })),
    scores: [...scoresOf('fit', fit), ...scoresOf('effort', effort)],
    funnel: {
      steps: [{ event: 'document_created' }, { event: 'prompt_sent' }, { event: 'text_kept' }],
      last_days: 90,
      within_days: 7,
    },
  }),
};
