import { expect, test } from './fixtures';

const transcript = `[00:00:04] Ines: When do you write?
[00:00:09] Wren: Before nine, because at nine the phone starts.
[00:00:20] Ines: And what do you do with what comes out?
[00:00:24] Wren: I want something to push against.`;

test('an interview that consent no longer covers shows no word of it, and says why', async ({ signedIn }) => {
  const { page, workspace, api } = signedIn;
  await api.post('studies', { key: 'mornings', name: 'Mornings' });
  const participant = (await api.post('participants', { pseudonym: 'Wren' })).body as { id: string };
  const made = await api.post('interviews', {
    study: 'mornings',
    title: 'First',
    held_at: '2026-03-02T10:00:00Z',
    participant_id: participant.id,
    transcript: { text: transcript },
  });
  await api.patch(`participants/${participant.id}`, { revision: 1, consent_withdrawn: true });
  await page.goto(`/w/${workspace.slug}/research/interviews/${(made.body as { id: string }).id}`);
  await expect(page.getByText('The participant has withdrawn their consent')).toBeVisible();
  await expect(page.getByText('the phone starts')).toHaveCount(0);
});
