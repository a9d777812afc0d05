import type { DemoInterview } from './demo-interview';

/** Two who write for a deadline: what the claims about Jonas stand on. */
export const studentInterviews: DemoInterview[] = [
  {
    study: 'coming-back',
    participant: 'Finn',
    title: 'Finn, the night before',
    daysAgo: 122,
    minutes: 35,
    transcript: `
[00:00:05] Ines: When did you last use it?
[00:00:08] Finn: Tuesday night. Well, Wednesday. I had to hand in at noon.
[00:00:15] Ines: What time was it when you started?
[00:00:18] Finn: Ten, maybe. [[late evenings|I never write in the day. Ten in the evening until it is done, that is my whole method.]]
[00:00:33] Ines: What do you put in?
[00:00:35] Finn: Everything. [[whole assignment|I paste the whole assignment, the marking scheme and my notes, and then I ask it what my argument is. It is a long prompt, like two pages.]]
[00:00:56] Ines: Does it write the essay?
[00:00:58] Finn: No, they would notice. And I would not learn anything, as my mother says. It makes an outline, I write it, and then it checks whether I answered the question.
[00:01:19] Ines: What goes wrong?
[00:01:21] Finn: Sources. [[citations|It puts the citations in the wrong style and I only see it when my tutor circles all of them in red. That cost me a grade.]]
[00:01:41] Ines: What do you do now?
[00:01:43] Finn: I do them by hand, at three in the morning, which is exactly the moment when I would need help.
[00:01:54] Ines: What happens after the term?
[00:01:57] Finn: Nothing. [[gone in summer|I did not open it once between July and September. There was nothing to hand in.]]
[00:02:11] Ines: And the subscription?
[00:02:13] Finn: [[price in summer|I pay for it in exam months, and then I forget that it exists. In August I saw the payment and I cancelled, I was annoyed with myself and a bit with you.]]
[00:02:35] Ines: Did you come back?
[00:02:37] Finn: In October. Everybody comes back in October.
`,
  },
  {
    study: 'coming-back',
    participant: 'Noor',
    title: 'Noor, a thesis and a job',
    daysAgo: 118,
    minutes: 41,
    transcript: `
[00:00:06] Ines: You work beside your studies. When do you write?
[00:00:11] Noor: [[late evenings|After nine, when my daughter sleeps. Two hours, and in the last week before a deadline four.]]
[00:00:26] Ines: So you are quick.
[00:00:28] Noor: I have to be. I do not have a weekend, I have Sunday from six to eight.
[00:00:38] Ines: What do you ask it first?
[00:00:41] Noor: [[whole assignment|I give it the task exactly as the professor wrote it, all of it, so that it cannot invent another question. Then my chapter. Then I ask what is missing.]]
[00:01:02] Ines: How good is the answer?
[00:01:05] Noor: For structure, very good. For facts, never. I am a historian, I would be ashamed.
[00:01:15] Ines: And the sources?
[00:01:17] Noor: Oh. [[citations|History has its own style with footnotes, and it gives me the one from psychology. I correct sixty footnotes by hand and I curse.]]
[00:01:38] Ines: You said you stopped in between.
[00:01:41] Noor: [[gone in summer|From the end of June I did nothing. The library closes early, my daughter is at home, there is no course. I did not need it until the autumn.]]
[00:02:02] Ines: Did you keep paying?
[00:02:04] Noor: For one month by mistake. [[price in summer|If there were a price for the months in which I study, I would take it at once. Twelve months is a price for people with an office.]]
[00:02:25] Ines: What made you come back?
[00:02:28] Noor: The outline from my last chapter was still there. I opened it and I knew where I was. That was nice, like finding a bookmark.
`,
  },
];
