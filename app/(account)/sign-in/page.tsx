import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/account/sign-in-form';
import { PlainPage } from '@/components/shell/plain-page';
import { TextLink } from '@/components/ui/text-link';
import { nextPath } from '@/lib/core/accounts/next-path';
import { findSignedInUser, signUpMode } from '@/lib/server/auth';

export const metadata: Metadata = { title: 'Sign in' };

type SignInPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = nextPath((await searchParams).next);
  if (await findSignedInUser()) redirect(next);
  return (
    <PlainPage title="Sign in" foot={signUpMode() === 'open' ? <Open /> : <Invited />}>
      <SignInForm next={next} />
    </PlainPage>
  );
}

function Open() {
  return (
    <p>
      New here? <TextLink href="/sign-up">Make an account</TextLink>
    </p>
  );
}

function Invited() {
  return <p>Joining is by invitation: ask somebody who is in to send you a link.</p>;
}
