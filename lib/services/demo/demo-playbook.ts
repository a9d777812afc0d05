import type { EventMetric } from '@/lib/core/claims/evidence';
import { personId } from '@/lib/core/playbooks/playbook';

/** What the demo's team is about to launch: a style guide that a whole team shares. */

const share = (event: string): EventMetric => ({ measure: 'share_who_did', event, days: 30 });
const section = (id: string, kind: string, name: string, text = '') => ({ id, kind, name, text });
const person = (persona: string) => ({ id: personId('whom', persona), section: 'whom', persona });

type Channel = [channel: string, persona: string | null, when: string, message: string];

const channel = ([name, persona, when, message]: Channel, place: number) => ({
  ...{ id: `channel-${place + 1}`, section: 'where', channel: name, persona, when, message },
});

const channels: Channel[] = [
  ['In the product', 'priya', 'The day itself', 'Your team’s voice is in one place now. Add the first rule.'],
  ['Newsletter', 'maya', 'The day itself', 'What we changed in a draft, line by line, and the rule that did it.'],
  ['Webinar', 'priya', 'Week 2', 'Three teams show the guide they really use, and what they took out again.'],
  ['Sales call', null, 'From week 1', 'Ask who approves a text today, before anything is shown.'],
];

const because = `Teams edit what we draft until it sounds like them, and then do it again next week. From the day of the launch they write their rules down once, and every draft follows them.

We leave out scoring of texts: nobody asked for it, and it reads like school.`;

const ifWrong =
  'We watch how many texts are kept on the first two days, and look at every draft that a rule has emptied. Priya’s account manager decides by noon whether the guide is switched off for a team; nothing they wrote is lost by that.';

export const demoPlaybook = {
  key: 'style-guides',
  name: 'Shared style guides',
  goal: 'A team writes its rules down once, and half of what we draft for it is kept without an edit of tone.',
  /** Days from now, of the launch and of the last look at it. */
  days: { from: 21, to: 63 },
  sections: [
    section('why', 'text', 'Why now', because),
    section('whom', 'personas', 'Whom it is for', 'Priya decides, Maya is who the guide has to convince.'),
    {
      ...section('what', 'content', 'What we show them'),
      ...{ map: 'maya-and-priya', only_ready: true },
    },
    section('where', 'channels', 'Where they hear of it'),
    section('how', 'kpis', 'How we know that it worked'),
    section('try', 'experiments', 'What we try first'),
    section('wrong', 'text', 'If it goes wrong', ifWrong),
  ],
  people: ['priya', 'maya'].map(person),
  channels: channels.map(channel),
  kpis: [
    {
      ...{ id: 'exports', section: 'how', name: 'Takes a text along', persona: 'maya' },
      ...{ metric: share('document_exported'), target: 0.75 },
    },
    {
      ...{ id: 'invites', section: 'how', name: 'Invites a colleague', persona: 'priya' },
      ...{ metric: share('invite_sent'), target: 0.4 },
    },
    {
      ...{ id: 'rewritten', section: 'how', name: 'Prompts rewritten', persona: null, target: null },
      metric: { measure: 'events_per_profile' as const, event: 'prompt_rewritten', days: 30 },
    },
    { id: 'guides', section: 'how', name: 'Guides with five rules or more', persona: 'priya', metric: null },
  ],
  experiments: [
    {
      ...{ id: 'paste', section: 'try', persona: 'maya', state: 'done' as const, startsIn: -30 },
      hypothesis: 'If we read the rules out of three of her own texts, she keeps more than if she types them.',
      tried: 'Paste three texts, see the rules we found, cross out what is wrong.',
      measure: 'Rules kept after a week',
      outcome: 'Of eleven writers nine kept most rules. Two crossed out everything, as their texts were by others.',
    },
    {
      ...{ id: 'approver', section: 'try', persona: 'priya', state: 'running' as const, startsIn: -7 },
      hypothesis: 'If the approver sees which rule changed a line, a text comes back less often.',
      tried: 'The rule stands beside the line for half of the teams in the pilot.',
      measure: 'Texts that come back more than once',
    },
    {
      ...{ id: 'price', section: 'try', persona: null, state: 'planned' as const, startsIn: 14 },
      hypothesis: 'If the guide is part of the team plan, more teams stay than if it is sold beside it.',
      tried: 'Two price pages for new teams, side by side.',
      measure: 'Teams that still pay after two months',
    },
  ],
};
