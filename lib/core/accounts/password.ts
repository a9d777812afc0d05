import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { commonPasswords } from './common-passwords';

export const passwordLimits = { least: 10, most: 200 } as const;

/** A password on its way in. What makes a new one good is asked by `checkNewPassword`. */
export const Password = z.string().min(1, 'Type your password.').max(passwordLimits.most);
export type Password = z.infer<typeof Password>;

/** Why a password cannot be chosen, as a sentence; null when it can. */
export function passwordFault(password: string, email: string): string | null {
  const plain = password.toLowerCase();
  if ([...password].length < passwordLimits.least)
    return `A password needs at least ${passwordLimits.least} characters.`;
  if (password.length > passwordLimits.most) return `A password has at most ${passwordLimits.most} characters.`;
  if (isFromEmail(plain, email.trim().toLowerCase())) return 'A password cannot be your email address.';
  if (commonPasswords.has(plain)) return 'This password is one of the first that people try. Choose another one.';
  if (isRun(plain)) return 'A password cannot be one character repeated, or characters that only count up or down.';
  return null;
}

/** Throws `invalid` with the sentence of `passwordFault`. */
export function checkNewPassword(password: string, email: string): void {
  const fault = passwordFault(password, email);
  if (fault) throw new AppError('invalid', fault, { details: { field: 'password' } });
}

function isFromEmail(plain: string, email: string): boolean {
  return email !== '' && (plain === email || plain === email.split('@')[0]);
}

function isRun(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)));
  return steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step));
}
