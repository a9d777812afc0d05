import { redirect } from 'next/navigation';

/** Members land on the cast. */
export default async function WorkspacePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  redirect(`/w/${encodeURIComponent(workspace)}/personas`);
}
