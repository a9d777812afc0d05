import type { DemoInterview } from './demo-interview';

/** Two who write for a living: what the claims about Maya stand on. */
export const writerInterviews: DemoInterview[] = [
  {
    study: 'blank-page',
    participant: 'Wren',
    title: 'Wren, at her kitchen table',
    daysAgo: 74,
    minutes: 46,
    transcript: `
[00:00:08] Ines: Thanks for letting me sit in. Could you just do what you would do if I were not here?
[00:00:15] Wren: Sure. So it is twenty past seven. [[mornings|I write before nine, because at nine the phone starts and then the day is gone.]] Coffee, laptop, no mail. Mail is poison.
[00:00:31] Ines: What are you opening?
[00:00:33] Wren: A landing page for a heating company. I wrote a horrible first paragraph last night on purpose, so there is something on the page.
[00:00:52] Ines: And now you hand it to the tool?
[00:00:55] Wren: I hand it the paragraph and I say what is wrong with it. [[push back|I do not want it to write for me. I want something to push against.]]
[00:01:14] Wren: Look, this is the first thing it gives me. "Stay warm with confidence." See, nobody has ever said that sentence out loud.
[00:01:27] Ines: What do you do with it?
[00:01:29] Wren: I throw the prompt away and write a new one. [[rewrites prompts|I rewrite the prompt three or four times before I keep anything. The first answer only tells me what I forgot to say.]]
[00:01:52] Ines: When do you keep something?
[00:01:55] Wren: When there is one sentence I would not have found. I keep the sentence, not the text. Well, the button says keep the text, so I keep it and then I tear it apart.
[00:02:20] Ines: Has there been a moment when you nearly stopped using it?
[00:02:25] Wren: Oh yes. In spring it became so polite. [[flattens my voice|Everything came back sounding like the same friendly bank. It sanded my voice off.]]
[00:02:44] Ines: What did you do?
[00:02:46] Wren: I fed it three of my old pieces each time. It is a chore, but then it stops smiling.
[00:03:02] Ines: What happens when something pops up while you write?
[00:03:06] Wren: [[interruptions|If a window comes up and tells me about a new feature at half past seven, I close it and I close you with it.]] I mean that kindly.
[00:03:21] Ines: Fair. Do you use it at weekends?
[00:03:24] Wren: No. Weekends I read. It is a work thing, I would never write a birthday card with it.
[00:03:36] Ines: You are on the paid plan. Has that ever been in question?
[00:03:41] Wren: [[worth the money|Eighteen dollars is half an hour of my time. It saves me that by Tuesday.]] As long as it keeps being a sparring partner and not a secretary.
`,
  },
  {
    study: 'blank-page',
    participant: 'Otis',
    title: 'Otis, writing for other people',
    daysAgo: 61,
    minutes: 38,
    transcript: `
[00:00:05] Ines: Tell me what you wrote this week.
[00:00:09] Otis: Two speeches for a managing director, and a column that appears under her name. I am a ghost, so the worst that can happen is that it sounds like me. Or like a machine.
[00:00:28] Ines: Where does the machine come in?
[00:00:31] Otis: Very early. [[mornings|I get up at six and the first hour is the only one in which I can think. That is when I draft, every working day.]]
[00:00:49] Otis: I talk to it. I type my idea the way I would tell it to a colleague, it answers, and I say no.
[00:01:01] Ines: You say no?
[00:01:03] Otis: All the time. [[push back|It is useful because it is wrong in an interesting way. I argue with it and by the end I know what I think.]]
[00:01:20] Ines: Can you show me where it went wrong today?
[00:01:25] Otis: Here. I asked for an opening about supply chains. It gave me a metaphor with a river. [[rewrites prompts|So I went back, took the river away in the prompt, added two facts, and asked again. Usually the third round is the one I keep.]]
[00:01:49] Ines: How do you know that a text is hers and not yours?
[00:01:54] Otis: Her sentences end early. Mine wander. [[flattens my voice|The tool gives everybody the same medium sentence, and then I have to break them all by hand.]]
[00:02:12] Ines: Is that a reason to leave?
[00:02:15] Otis: Not yet. If it got any smoother, yes. Smooth is what people pay me to remove.
[00:02:26] Ines: What about the other things it offers, templates for instance?
[00:02:31] Otis: I have never opened a template. I would not know what to do with one.
[00:02:40] Ines: And sharing with the managing director?
[00:02:44] Otis: She gets a printed page. She edits with a pen. [[interruptions|The product keeps asking me to invite her, in the middle of a sentence. It breaks the thread and I have to read everything again.]]
[00:03:03] Ines: What would you miss if it were gone tomorrow?
[00:03:07] Otis: Somebody who is awake at six. [[worth the money|I would pay double before I went back to the empty page, and please do not tell your boss.]]
`,
  },
];
