import type { Metadata } from 'next';
import { LeaveButton } from '@/components/settings/leave-button';
import { NameForm } from '@/components/settings/name-form';
import { PasswordForm } from '@/components/settings/password-form';
import { SectionTitle } from '@/components/ui/page-header';
import { accountPageContext, pageContext } from '@/lib/server/context';
import { getAccount } from '@/lib/services/accounts/get-account';
import { getWorkspace } from '@/lib/services/accounts/get-workspace';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace: slug } = await params;
  const workspace = await getWorkspace(await pageContext(slug));
  const account = await getAccount(await accountPageContext());
  return (
    <div className="max-w-95 space-y-10">
      <section>
        <SectionTitle>You</SectionTitle>
        <NameForm account={account} />
      </section>
      <section>
        <SectionTitle note="A new password ends every other sign-in of yours, and this one goes on.">
          Password
        </SectionTitle>
        <PasswordForm email={account.email} />
      </section>
      <section>
        <SectionTitle note="Your account stays; only this workspace closes to you.">Leave this workspace</SectionTitle>
        <LeaveButton workspace={slug} name={workspace.name} />
      </section>
    </div>
  );
}
