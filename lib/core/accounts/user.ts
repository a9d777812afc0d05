import { z } from 'zod';
import { Email } from './email';
import { Password } from './password';
import { PersonName } from './person-name';
import { WorkspaceName, Zone } from './workspace';

/** Somebody who signs in, as the product keeps them. The people we observe are profiles. */
export type User = { id: string; email: string; name: string; passwordHash: string; sessionVersion: number };

/** Somebody's own account, as they see it. */
export const Account = z.strictObject({ id: z.uuid(), email: z.string(), name: z.string() });
export type Account = z.infer<typeof Account>;

export const SignUp = z.strictObject({
  name: PersonName,
  email: Email,
  password: Password,
  /** The name of a first workspace, which the new person will own. */
  workspace_name: WorkspaceName.optional(),
  /** The time zone of that workspace; UTC when nothing is said. */
  zone: Zone.optional(),
  /** The token of an invitation link; opens the door where sign-up is by invitation only. */
  invitation: z.string().min(1).max(200).optional(),
});
export type SignUp = z.infer<typeof SignUp>;

export const SignedUp = z.strictObject({ account: Account, workspace_slug: z.string().nullable() });
export type SignedUp = z.infer<typeof SignedUp>;

export const SignUpMode = z.enum(['open', 'invited']);
export type SignUpMode = z.infer<typeof SignUpMode>;

export const NameChange = z.strictObject({ name: PersonName });
export type NameChange = z.infer<typeof NameChange>;

/** What a token has to carry from a password change on. */
export const ContinuedSignIn = z.strictObject({ id: z.uuid(), session_version: z.int() });
export type ContinuedSignIn = z.infer<typeof ContinuedSignIn>;

export const PasswordChange = z.strictObject({ current_password: Password, new_password: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;
