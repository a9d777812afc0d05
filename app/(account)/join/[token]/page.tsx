import type { Metadata } from 'next';
import { JoinButton } from '@/components/account/join-button';
import { SignUpForm } from '@/components/account/sign-up-form';
import { PlainPage } from '@/components/shell/plain-page';
import { TextLink } from '@/components/ui/text-link';
import { closedReason, type InvitationCard } from '@/lib/core/accounts/invitation';
import { AppError } from '@/lib/core/errors';
import { findSignedInUser } from '@/lib/server/auth';
import { visitorPageContext } from '@/lib/server/context';
import { lookUpInvitation } from '@/lib/services/accounts/look-up-invitation';

// The address holds a secret: no other site gets to hear it.
export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer', robots: { index: false } };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  const closed = invitation
    ? closedReason(invitation.state)
    : 'This invitation link is not known. Check that it is complete.';
  if (!invitation || closed !== null) {
    return (
      <PlainPage
        title="This invitation opens nothing"
        intro={closed}
        foot={<TextLink href="/">Go to the start page</TextLink>}
      />
    );
  }
  const user = await findSignedInUser();
  return user ? <SignedIn {...{ token, invitation, user }} /> : <SignedOut {...{ token, invitation }} />;
}

async function findInvitation(token: string): Promise<InvitationCard | null> {
  try {
    return await lookUpInvitation(await visitorPageContext(), { token });
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') return null;
    throw error;
  }
}

type Invited = { token: string; invitation: InvitationCard };

function introOf({ invited_by, role }: InvitationCard): string {
  return `${invited_by} invites you to work here as ${article(role)} ${role}.`;
}

function article(role: string): string {
  return /^[aeiou]/.test(role) ? 'an' : 'a';
}

function SignedIn({ token, invitation, user }: Invited & { user: { email: string } }) {
  return (
    <PlainPage
      title={`Join ${invitation.workspace_name}`}
      intro={introOf(invitation)}
      foot={<p>You are signed in as {user.email}. To join as somebody else, sign out first.</p>}
    >
      <JoinButton token={token} workspaceName={invitation.workspace_name} />
    </PlainPage>
  );
}

function SignedOut({ token, invitation }: Invited) {
  const signIn = `/sign-in?next=${encodeURIComponent(`/join/${token}`)}`;
  return (
    <PlainPage
      title={`Join ${invitation.workspace_name}`}
      intro={introOf(invitation)}
      foot={
        <p>
          Already have an account? <TextLink href={signIn}>Sign in and join</TextLink>
        </p>
      }
    >
      <SignUpForm invitation={{ token, email: invitation.email }} submitLabel={`Join ${invitation.workspace_name}`} />
    </PlainPage>
  );
}
