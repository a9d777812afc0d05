import type { Metadata } from 'next';
import { ChooseCompared } from '@/components/personas/choose-compared';
import { ComparisonScreen } from '@/components/personas/comparison-screen';
import { PageBody } from '@/components/shell/page-columns';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import { TextLink } from '@/components/ui/text-link';
import { AppError } from '@/lib/core/errors';
import type { PersonaComparison } from '@/lib/core/personas/compare-personas';
import { pageContext } from '@/lib/server/context';
import { comparePersonas } from '@/lib/services/personas/compare-personas';
import { listCastNames } from '@/lib/services/personas/list-personas';

export const metadata: Metadata = { title: 'Personas side by side' };

type ComparePageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ keys?: string | string[] }>;
};

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { workspace } = await params;
  const chosen = [(await searchParams).keys ?? []].flat().flatMap((keys) => keys.split(','));
  const ctx = await pageContext(workspace);
  const cast = await listCastNames(ctx);
  const compared = chosen.length > 0 ? await comparedOrReason(ctx, chosen.join(',')) : null;
  const problem = typeof compared === 'string' ? compared : null;
  const path = `/w/${workspace}/personas`;
  return (
    <>
      <PageHeader crumbs={[{ label: 'Personas', href: path }, { label: 'Side by side' }]} />
      <PageBody>
        <PageTitle note="What each of them says, what each counts, and whom they share.">
          Personas side by side
        </PageTitle>
        {cast.length < 2 ? (
          <p className="text-ink-2">
            Two personas are needed. <TextLink href={`${path}/new`}>Put another one on stage</TextLink> first.
          </p>
        ) : (
          <ChooseCompared {...{ cast, chosen, problem }} />
        )}
        {compared === null && cast.length >= 2 && <p className="text-ink-2">Choose two to four of them.</p>}
        {compared !== null && typeof compared !== 'string' && (
          <ComparisonScreen workspace={workspace} comparison={compared} />
        )}
        <PrintFoot>
          Personas side by side, read <DateTime at={ctx.now.toISOString()} look="exact" />
        </PrintFoot>
      </PageBody>
    </>
  );
}

async function comparedOrReason(
  ctx: Awaited<ReturnType<typeof pageContext>>,
  keys: string,
): Promise<PersonaComparison | string> {
  try {
    return await comparePersonas(ctx, { keys });
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'invalid' || error.kind === 'not_found')) return error.message;
    throw error;
  }
}
