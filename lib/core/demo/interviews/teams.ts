import type { DemoInterview } from './demo-interview';

/** Two who answer for what others write: what the claims about Priya stand on. */
export const teamInterviews: DemoInterview[] = [
  {
    study: 'writing-together',
    participant: 'Sable',
    title: 'Sable, a marketing team of six',
    daysAgo: 40,
    minutes: 52,
    transcript: `
[00:00:06] Tom: How many people write in your team?
[00:00:10] Sable: Six, and one of them is an intern, so five and a half. Everything that goes out has my name under it in the end, even if nobody sees it.
[00:00:26] Tom: How did you start with the product?
[00:00:29] Sable: I tried it for an afternoon alone. [[invites early|By the end of the first week I had invited everybody, because a style guide that one person can see is a diary.]]
[00:00:48] Tom: What was there before?
[00:00:50] Sable: [[scattered drafts|A document, a chat, and a mail with "final final" in it. I had three versions of one newsletter and all three were wrong in another place.]]
[00:01:12] Tom: And now?
[00:01:13] Sable: Now the draft is in one place and the comments are on it. I do them in one go. [[approvals after lunch|I approve after lunch. I sit down at one with a tea and by half past two the team has everything back.]]
[00:01:36] Tom: What do you change most often?
[00:01:39] Sable: Less than I feared. [[the brief decides|If the brief is right I hardly touch the text. If the brief is bad, no tool in the world will help you.]]
[00:01:57] Tom: Where does the voice come from?
[00:02:00] Sable: From a page with twelve sentences that we are, and twelve that we are not. [[one voice|A customer should not be able to tell who of us wrote the page. That is the whole job.]]
[00:02:19] Tom: What still goes wrong?
[00:02:22] Sable: Waiting. [[chasing people|I spend Thursdays asking people whether they have seen my comment. They have seen it. They have not done it.]]
[00:02:41] Tom: What would you want there?
[00:02:44] Sable: A list that says who has the ball. Not a reminder to all six, please. Just who has the ball.
[00:02:56] Tom: Does the price per seat matter?
[00:03:00] Sable: When the intern comes I think about it for a minute. Then I add the seat, because the alternative is that she writes in a document again.
`,
  },
  {
    study: 'writing-together',
    participant: 'Bram',
    title: 'Bram, content in two languages',
    daysAgo: 33,
    minutes: 44,
    transcript: `
[00:00:04] Tom: What are you responsible for?
[00:00:07] Bram: Everything that has letters in it. Two languages, nine writers, three of them freelance.
[00:00:17] Tom: When did the others come in?
[00:00:20] Bram: Immediately. [[invites early|I sent the invitations on day two. I wanted to see them fight about it, that is how we find our rules.]]
[00:00:36] Tom: Did they?
[00:00:37] Bram: For a week. Then somebody wrote the rules into the style page and it was quiet.
[00:00:47] Tom: Show me how a text moves.
[00:00:50] Bram: A writer drafts, I comment, they repair, I approve. [[approvals after lunch|Mornings are meetings, so I do all the approvals between one and three. If a text comes at four it waits until the next day.]]
[00:01:14] Tom: Is one day long?
[00:01:16] Bram: For a campaign it is an eternity. [[chasing people|And half of that day is me writing "did you see this?" in a chat. I am a very expensive reminder.]]
[00:01:35] Tom: What about the drafts themselves, where do they live?
[00:01:39] Bram: It is better than it was. [[scattered drafts|The freelancers still send me documents by mail, so there is always a fourth version somewhere that is the real one.]]
[00:01:58] Tom: How do you keep two languages in one voice?
[00:02:02] Bram: [[one voice|I do not translate sentences, I translate the attitude. If the German page is braver than the English one, we have failed.]]
[00:02:19] Tom: How good is what the tool drafts?
[00:02:22] Bram: It depends on what goes in. [[the brief decides|We made the brief a form with five questions. Since then I send back maybe one text in ten. Before it was every second one.]]
[00:02:44] Tom: Anything you do not use?
[00:02:47] Bram: The image captions. And I have never asked it to write something from nothing. From nothing you get nothing, only longer.
`,
  },
];
