import type { DemoInterview } from './demo-interview';

/** Two who sell things and need many short texts: what the claims about Carla stand on. */
export const shopInterviews: DemoInterview[] = [
  {
    study: 'coming-back',
    participant: 'Marisol',
    title: 'Marisol, ceramics between two firings',
    daysAgo: 96,
    minutes: 33,
    transcript: `
[00:00:05] Ines: What do you need words for?
[00:00:08] Marisol: Everything I would rather not write. Product texts, posts, the little card in the box. I make cups, I do not make sentences.
[00:00:21] Ines: When do you sit down to it?
[00:00:24] Marisol: I do not sit down. [[on the phone|I do it on the phone, standing next to the kiln, with clay on my hands. If it needs a big screen it does not happen.]]
[00:00:42] Ines: How do you begin?
[00:00:44] Marisol: With a template, always. [[starts from a template|A white page is the worst thing you can give me. Give me the shape and I will fill it in.]]
[00:01:00] Ines: And then you take what comes?
[00:01:02] Marisol: No, no. [[keeps one in five|I let it make five and I take one. Four of them sound like a hotel.]]
[00:01:17] Ines: How many do you need?
[00:01:19] Marisol: On Mondays ten. [[a week in one go|I make the posts for the whole week in one go and then I do not want to see a text until the next Monday.]]
[00:01:37] Ines: What is annoying?
[00:01:39] Marisol: That they resemble each other. [[all sound alike|Two blue bowls, and both are "timeless". My customers read them one under the other, they notice.]]
[00:01:57] Ines: Have you looked at the settings for tone?
[00:02:00] Marisol: I opened it once. [[settings put me off|There was something to read about temperature. I have a kiln with a temperature, I do not need a second one.]]
[00:02:18] Ines: Would you pay more for anything?
[00:02:21] Marisol: If it knew my forty products. Then I would not have to explain the glaze every time. For that, yes.
`,
  },
  {
    study: 'coming-back',
    participant: 'Tess',
    title: 'Tess, candles and a market stall',
    daysAgo: 89,
    minutes: 29,
    transcript: `
[00:00:04] Ines: How did you find us?
[00:00:07] Tess: An ad, on the train. I was supposed to write twelve descriptions that evening and I had written none.
[00:00:18] Ines: Did you write them that evening?
[00:00:21] Tess: All twelve, on the train. [[on the phone|I have done everything on my phone since. I only have a laptop for the taxes.]]
[00:00:36] Ines: Which way did you go in?
[00:00:38] Tess: The one with "product text" on it. [[starts from a template|I pick the template that is nearest and change the words. I have never started with an empty box and I would not know how.]]
[00:00:56] Ines: What do you do with the suggestions?
[00:00:59] Tess: Most of them go in the bin. [[keeps one in five|Maybe one of five I keep. But one of five is enough, it takes ten seconds to look at the others.]]
[00:01:17] Ines: Is there a rhythm to it?
[00:01:19] Tess: Before a market. [[a week in one go|I do all the posts for the week on Sunday on the sofa, and then it runs by itself.]]
[00:01:35] Ines: What would make you stop?
[00:01:37] Tess: [[all sound alike|If one more candle "invites you to unwind". I took that word out by hand eight times last week.]]
[00:01:54] Ines: Did you see that you can forbid words?
[00:01:57] Tess: No. Where? [[settings put me off|If it is behind the little wheel, I do not go there. I am afraid of breaking something that works.]]
[00:02:13] Ines: You are still on the free plan.
[00:02:15] Tess: I came close twice. It asked me on a Sunday when I had six of twelve, that was a good moment. The other times it asked when I was just starting, and I thought, start with what?
`,
  },
];
