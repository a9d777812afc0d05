import { expect, it } from 'vitest';
import { PlaybookContent } from '@/lib/core/playbooks/playbook';
import { demoContent } from './demo-content';
import { demoPlaybook } from './demo-playbook';

it('is a playbook that may be kept, with a section of each kind, over the personas of the map it shows', () => {
  const { key: _, name: __, days: ___, experiments, ...written } = demoPlaybook;
  const content = PlaybookContent.parse({
    ...written,
    experiments: experiments.map(({ startsIn: ____, ...experiment }) => experiment),
  });
  const kinds = ['text', 'personas', 'content', 'channels', 'kpis', 'experiments'];
  expect(new Set(content.sections.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect(content.sections.flatMap((section) => (section.kind === 'content' ? [section.map] : []))).toEqual([
    demoContent.key,
  ]);
  expect(content.people.map(({ persona }) => persona).toSorted()).toEqual(demoContent.personas);
});
