import { expect, it } from 'vitest';
import { type Actor, authorize } from './access';

const acting = (kind: Actor['kind']): Actor => ({ kind, id: 'x', name: 'X', workspaceId: 'w', role: 'viewer' });

it('lets a viewer comment and doubt, and a key that only reads do neither', () => {
  expect(() => authorize(acting('member'), 'comments:write')).not.toThrow();
  expect(() => authorize(acting('api_key'), 'personas:read')).not.toThrow();
  expect(() => authorize(acting('api_key'), 'comments:write')).toThrow('This key only reads.');
  expect(() => authorize(acting('api_key'), 'claims:question')).toThrow('This key only reads.');
});

it('says who can help, in a sentence', () => {
  const editor: Actor = { ...acting('member'), role: 'editor' };
  expect(() => authorize(editor, 'workspace:update')).toThrow(
    'An editor cannot do this here. Ask an owner or an admin.',
  );
  expect(() => authorize(acting('member'), 'members:manage')).toThrow('A viewer cannot do this here. Ask an owner');
});
