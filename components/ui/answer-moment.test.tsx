import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AnswerMoment } from '@/components/ui/answer-moment';

it('calls exact only what everybody was counted for', () => {
  const said = (exact: boolean) =>
    renderToStaticMarkup(<AnswerMoment exact={exact} as_of="2026-01-05T10:00:00.000Z" />).replaceAll(/<[^>]+>/g, '');
  expect(said(true)).toMatch(/^Exact, as of 5 Jan 2026/);
  expect(said(false)).toMatch(/^From a fair sample, as of 5 Jan 2026/);
});
