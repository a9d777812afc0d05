import type { StudyDraft } from '@/lib/core/research/study';
import type { DemoInterview, DemoParticipant } from './demo-interview';
import { shopInterviews } from './shops';
import { studentInterviews } from './students';
import { teamInterviews } from './teams';
import { writerInterviews } from './writers';

export const demoStudies: StudyDraft[] = [
  {
    key: 'coming-back',
    name: 'Why people come back',
    question: 'What brings people back who do not write for a living, and what lets them drift away?',
    method: 'interview',
    status: 'done',
  },
  {
    key: 'blank-page',
    name: 'The blank page',
    question: 'How do people who write for a living begin, and when do they keep what we suggest?',
    method: 'contextual_inquiry',
    status: 'done',
  },
  {
    key: 'writing-together',
    name: 'Writing together',
    question: 'What has to happen between a first draft and an approved text when several people work on it?',
    method: 'interview',
    status: 'running',
  },
];

export const demoInterviews: DemoInterview[] = [
  ...studentInterviews,
  ...shopInterviews,
  ...writerInterviews,
  ...teamInterviews,
];

const at = (name: string) => `${name}@example.org`;

export const demoParticipants: DemoParticipant[] = [
  {
    pseudonym: 'Wren',
    about: 'copywriter, works alone',
    scope: 'public',
    consentDays: null,
    segment: 'power-writers',
    contact: { name: 'Annika Holt', email: at('annika.holt'), phone: '', remark: 'Mornings only.' },
  },
  {
    pseudonym: 'Otis',
    about: 'ghost-writer of speeches',
    scope: 'company',
    consentDays: 300,
    segment: 'power-writers',
    contact: { name: 'Lionel Marsh', email: at('lionel.marsh'), phone: '', remark: 'Do not name his clients.' },
  },
  {
    pseudonym: 'Sable',
    about: 'marketing manager, a team of six',
    scope: 'public',
    consentDays: 540,
    segment: 'team-builders',
    contact: { name: 'Deepa Rao', email: at('deepa.rao'), phone: '+44 20 7946 0112', remark: '' },
  },
  {
    pseudonym: 'Bram',
    about: 'head of content, two languages',
    scope: 'team',
    consentDays: 200,
    contact: {
      name: 'Pieter Vos',
      email: at('pieter.vos'),
      phone: '',
      remark: 'His employer wants to see quotes first.',
    },
  },
  {
    pseudonym: 'Finn',
    about: 'student of political science',
    scope: 'public',
    consentDays: null,
    segment: 'term-time-students',
    contact: { name: 'Jakob Lindner', email: at('jakob.lindner'), phone: '', remark: '' },
  },
  {
    pseudonym: 'Noor',
    about: 'writes a thesis in history beside a job',
    scope: 'company',
    consentDays: 250,
    contact: { name: 'Samira Haddad', email: at('samira.haddad'), phone: '', remark: 'Evenings after nine.' },
  },
  {
    pseudonym: 'Marisol',
    about: 'sells ceramics online',
    scope: 'public',
    consentDays: 400,
    segment: 'template-tinkerers',
    contact: { name: 'Elena Cruz', email: at('elena.cruz'), phone: '+1 202 555 0175', remark: '' },
  },
  {
    pseudonym: 'Tess',
    about: 'makes candles, sells at markets',
    scope: 'company',
    consentDays: null,
    contact: { name: 'Georgia Webb', email: at('georgia.webb'), phone: '', remark: '' },
  },
];

/** The tags of the demo by group, each with its colour and its key. */
export const demoTags: { name: string; group: string; color: number; shortcut?: string }[] = [
  { name: 'mornings', group: 'When and where', color: 1, shortcut: 'm' },
  { name: 'late evenings', group: 'When and where', color: 1, shortcut: 'l' },
  { name: 'gone in summer', group: 'When and where', color: 1 },
  { name: 'on the phone', group: 'When and where', color: 1, shortcut: 'p' },
  { name: 'approvals after lunch', group: 'When and where', color: 1 },
  { name: 'push back', group: 'How they work', color: 3, shortcut: 'b' },
  { name: 'rewrites prompts', group: 'How they work', color: 3, shortcut: 'r' },
  { name: 'whole assignment', group: 'How they work', color: 3 },
  { name: 'starts from a template', group: 'How they work', color: 3, shortcut: 't' },
  { name: 'keeps one in five', group: 'How they work', color: 3 },
  { name: 'a week in one go', group: 'How they work', color: 3 },
  { name: 'invites early', group: 'How they work', color: 3, shortcut: 'i' },
  { name: 'the brief decides', group: 'How they work', color: 3 },
  { name: 'one voice', group: 'What they want', color: 5, shortcut: 'v' },
  { name: 'worth the money', group: 'What they want', color: 5 },
  { name: 'flattens my voice', group: 'What hurts', color: 2, shortcut: 'f' },
  { name: 'interruptions', group: 'What hurts', color: 2 },
  { name: 'scattered drafts', group: 'What hurts', color: 2, shortcut: 's' },
  { name: 'chasing people', group: 'What hurts', color: 2 },
  { name: 'citations', group: 'What hurts', color: 2, shortcut: 'c' },
  { name: 'price in summer', group: 'What hurts', color: 2 },
  { name: 'all sound alike', group: 'What hurts', color: 2 },
  { name: 'settings put me off', group: 'What hurts', color: 2 },
];
