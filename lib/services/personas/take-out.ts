import { authorize } from '@/lib/core/access';
import { type PersonaFile, personaFormat } from '@/lib/core/personas/persona-file';
import { personaMarkdown } from '@/lib/core/personas/persona-markdown';
import { countTypedQuotes } from '@/lib/core/personas/sections';
import { readPersonaSettings } from '@/lib/data/persona-settings';
import { getPersona } from '@/lib/data/personas';
import { getWorkspace } from '@/lib/data/workspaces';
import { describeClaims } from '../claims/describe-claims';
import type { ServiceContext } from '../context';
import { type StreamedFile, textFile } from '../streamed-file';
import { describePersona } from './describe-persona';
import type { PersonaByKeyInput } from './get-persona';

/** The card as Markdown, with claims, their state and their evidence. */
export async function exportMarkdown(ctx: ServiceContext, input: PersonaByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId } = ctx.actor;
  const stored = await getPersona(ctx.db, workspaceId, input.key);
  const [persona, { items: claims }, { template }, { zone }] = await Promise.all([
    describePersona(ctx, stored),
    describeClaims(ctx, stored),
    readPersonaSettings(ctx.db, workspaceId),
    getWorkspace(ctx.db, workspaceId),
  ]);
  const text = personaMarkdown({ persona, claims, template, zone, at: ctx.now.getTime() });
  return textFile(`${input.key}.md`, 'text/markdown; charset=utf-8', text);
}

/** The card as a file that can be brought in again. What participants said stays here. */
export async function exportPersonaFile(ctx: ServiceContext, input: PersonaByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'personas:read');
  const stored = await getPersona(ctx.db, ctx.actor.workspaceId, input.key);
  const { items } = await describeClaims(ctx, stored);
  const content: PersonaFile = {
    format: personaFormat,
    persona: {
      key: stored.key,
      name: stored.name,
      role: stored.role,
      summary: stored.summary,
      goals: stored.goals,
      pains: stored.pains,
      behaviours: stored.behaviours,
      kind: stored.kind,
      sections: { ...stored.sections, quotes: [] },
      color: stored.color,
      hypothesis: stored.hypothesis,
      metric: stored.metric,
      quote: '',
      quote_source: '',
    },
    quotes_left_out: countTypedQuotes(stored),
    segment: stored.segment,
    claims: items.map(({ section, text, state, why, evidence }) => ({
      section,
      text,
      state,
      why,
      evidence: evidence.map(({ sentence }) => sentence),
    })),
  };
  return textFile(`${input.key}.json`, 'application/json', `${JSON.stringify(content, null, 2)}\n`);
}
