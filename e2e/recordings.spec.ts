import { expect, test } from './fixtures';

/** Half a minute of silence: one channel of 8-bit sound, 8,000 times a second. */
function silence(seconds: number): Buffer {
  const length = seconds * 8_000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(length, 40);
  return Buffer.concat([head, Buffer.alloc(length, 128)]);
}

test('a recording is added to an interview, its lines play from where they were said, and a file of another kind is refused', async ({
  signedIn,
}) => {
  const { page, workspace, api } = signedIn;
  await api.post('studies', { key: 'readers', name: 'Readers' });
  const made = await api.post('interviews', {
    study: 'readers',
    title: 'Wren, first',
    held_at: '2026-11-01T10:00:00.000Z',
    transcript: { text: '[00:00:04] Ida: How do you begin?\n[00:00:20] Wren: With the last line.' },
  });
  const { id } = made.body as { id: string };
  await page.goto(`/w/${workspace.slug}/research/interviews/${id}`);
  const file = page.getByLabel('File to add');
  await file.setInputFiles({ name: 'notes.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('No sound at all.') });
  await expect(page.getByText(/This is no recording, picture or PDF/)).toBeVisible();

  await file.setInputFiles({ name: 'test.wav', mimeType: 'audio/wav', buffer: silence(1) });
  await expect(page.getByRole('listitem').filter({ hasText: 'test.wav' })).toContainText('lines play from it');
  await file.setInputFiles({ name: 'wren.wav', mimeType: 'audio/wav', buffer: silence(30) });
  await page.getByRole('button', { name: 'Play lines from it' }).click();
  await expect(page.getByText('Lines play from “wren.wav” now.')).toBeVisible();
  const recording = page.getByLabel('The recording');
  await expect.poll(() => recording.evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(30);
  await page.getByRole('button', { name: 'Play from 0:20' }).click();
  const second = () => recording.evaluate((audio: HTMLAudioElement) => audio.currentTime);
  await expect.poll(second).toBeGreaterThanOrEqual(20);

  await page.getByRole('button', { name: 'Take wren.wav away' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take the file away' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'wren.wav' })).toHaveCount(0);
  await expect(recording).toHaveCount(0);
});
