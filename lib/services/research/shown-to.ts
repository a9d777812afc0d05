import { ConsentScope, consentOfNote, mayShow, scopeOfReader } from '@/lib/core/research/consent';
import type { ShownTo } from '@/lib/data/research/shown-to';
import type { ServiceContext } from '../context';

/** Whose words this reader may see, for a search: nothing may be found that is not shown. */
export function shownTo({ actor, now }: Pick<ServiceContext, 'actor' | 'now'>): ShownTo {
  const scope = scopeOfReader(actor.role);
  const onNobody = consentOfNote({ kind: 'note', participant: null, interview: null, consent: null });
  return {
    scopes: ConsentScope.options.filter((given) =>
      mayShow({ scope: given, until: null, withdrawn_at: null }, scope, now),
    ),
    at: now,
    ofUnknown: mayShow(null, scope, now),
    notesOnNobody: mayShow(onNobody, scope, now),
  };
}
