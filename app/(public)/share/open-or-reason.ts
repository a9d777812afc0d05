import { AppError } from '@/lib/core/errors';
import { sharePageContext } from '@/lib/server/context';

type ShareContext = Awaited<ReturnType<typeof sharePageContext>>;

/** What the link shows, or a sentence on why it shows nothing: it is over or taken back, or too many were tried. */
export async function openOrReason<Shared>(
  open: (context: ShareContext, link: { token: string }) => Promise<Shared>,
  token: string,
): Promise<Shared | string> {
  try {
    return await open(await sharePageContext(), { token });
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'too_many')) return error.message;
    throw error;
  }
}
