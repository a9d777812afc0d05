import type { Emotion } from './journey-map';

/** From the best to the worst, as a menu has them. */
export const emotions: readonly Emotion[] = [2, 1, 0, -1, -2];

export const emotionWords: Record<`${Emotion}`, string> = {
  '2': 'Delighted',
  '1': 'Content',
  '0': 'Neutral',
  '-1': 'Annoyed',
  '-2': 'Awful',
};
