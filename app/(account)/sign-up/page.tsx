import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignUpForm } from '@/components/account/sign-up-form';
import { PlainPage } from '@/components/shell/plain-page';
import { TextLink } from '@/components/ui/text-link';
import { findSignedInUser, signUpMode } from '@/lib/server/auth';

export const metadata: Metadata = { title: 'Sign up' };

export default async function SignUpPage() {
  if (await findSignedInUser()) redirect('/');
  const signIn = (
    <p>
      Already have an account? <TextLink href="/sign-in">Sign in</TextLink>
    </p>
  );
  if (signUpMode() === 'invited') {
    return (
      <PlainPage
        title="By invitation"
        intro="Nobody signs up here by themselves. Ask somebody who is in to send you an invitation link, and open it."
        foot={signIn}
      />
    );
  }
  return (
    <PlainPage
      title="Make an account"
      intro="Bring in what people did, find the groups in it, and give each one a persona that stays true."
      foot={signIn}
    >
      <SignUpForm submitLabel="Make the account" />
    </PlainPage>
  );
}
