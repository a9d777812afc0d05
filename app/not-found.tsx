import { PlainPage } from '@/components/shell/plain-page';
import { LinkButton } from '@/components/ui/link-button';

export default function NotFound() {
  return (
    <PlainPage
      width="text"
      title="This page is not in the programme"
      intro="The address may be mistyped, or what it pointed to was removed, or you are not a member of the workspace it belongs to."
    >
      <LinkButton variant="primary" href="/">
        Go to the start page
      </LinkButton>
    </PlainPage>
  );
}
