import type { JourneyContent, LaneKind } from './journey-map';

/** Maps to begin with: stages and lanes that are named, and everything in them still to be found out. */

const lane = (id: string, kind: LaneKind, name: string) => ({ id, kind, name });
const stage = (id: string, name: string) => ({ id, name, event: null });

const lanes = [
  lane('does', 'actions', 'What they do'),
  lane('thinks', 'thoughts', 'What they think'),
  lane('feels', 'emotion', 'How it feels'),
  lane('meets', 'touchpoints', 'Where they meet us'),
  lane('hurts', 'pains', 'What gets in the way'),
  lane('could', 'opportunities', 'What we could do'),
];

const empty = { persona: null, last_days: 90, within_days: 30, cells: [], evidence: [] };

export type MapTemplate = { id: string; name: string; description: string; content: JourneyContent };

export const mapTemplates: readonly MapTemplate[] = [
  {
    id: 'stranger-to-habit',
    name: 'From stranger to habit',
    description: 'Hears of it, tries it, gets something out of it, comes back, makes it a habit.',
    content: {
      ...empty,
      stages: [
        stage('hears', 'Hears of it'),
        stage('tries', 'Tries it'),
        stage('succeeds', 'Gets something out of it'),
        stage('returns', 'Comes back'),
        stage('habit', 'Makes it a habit'),
      ],
      lanes,
    },
  },
  {
    id: 'purchase',
    name: 'From need to second purchase',
    description: 'Notices a need, compares, buys, receives it, buys again.',
    content: {
      ...empty,
      stages: [
        stage('needs', 'Notices a need'),
        stage('compares', 'Compares'),
        stage('buys', 'Buys'),
        stage('receives', 'Receives it'),
        stage('again', 'Buys again'),
      ],
      lanes,
    },
  },
  {
    id: 'trouble',
    name: 'From trouble to trust',
    description: 'Something goes wrong, looks for help, is helped, decides whether to stay.',
    content: {
      ...empty,
      stages: [
        stage('wrong', 'Something goes wrong'),
        stage('looks', 'Looks for help'),
        stage('helped', 'Is helped'),
        stage('decides', 'Decides whether to stay'),
      ],
      lanes,
    },
  },
  {
    id: 'empty',
    name: 'An empty map',
    description: 'Your own stages and lanes.',
    content: { ...empty, stages: [], lanes: [] },
  },
];
