import type { ConsentScope } from '@/lib/core/research/consent';

export type DemoParticipant = {
  pseudonym: string;
  about: string;
  scope: ConsentScope;
  /** Days from now until their consent ends; null is without an end. */
  consentDays: number | null;
  /** Linked to somebody of this segment: they agreed to it. */
  segment?: string;
  contact: { name: string; email: string; phone: string; remark: string };
};

export type DemoInterview = {
  study: string;
  participant: string;
  title: string;
  daysAgo: number;
  minutes: number;
  /** As a transcription would have it, with its highlights marked: "[[tag|words]]". */
  transcript: string;
};
