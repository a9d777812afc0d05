import type { Actor } from '@/lib/core/access';
import type { KnownGroups } from '@/lib/core/clustering/group-model';
import type { EventStore } from '@/lib/data/events/client';
import type { Database } from '@/lib/data/prisma-client';
import type { FileStore } from '@/lib/data/upload-files';
import type { HeavyWorker } from './heavy-work';
import type { Answers } from './insights/answers';
import type { Recent } from './insights/recent';

/** What a use case stands on. Time comes in from the door, so that a test can set it. */
export type ServiceContext = {
  actor: Actor;
  db: Database;
  events: EventStore;
  files: FileStore;
  now: Date;
  /** What was answered before, for as long as it holds; without it every question is computed. */
  answers?: Answers;
  /** Groups as they were found last, by their question: who is in them is told without finding them again. */
  found?: Recent<KnownGroups>;
  /** Where work goes that would keep everybody else waiting; without it, it is done right here. */
  heavy?: HeavyWorker;
  /** Ends when the asker has gone: running queries are stopped. */
  signal?: AbortSignal;
};

/** Somebody signed in, outside any workspace: their account, the list of their workspaces. */
export type AccountContext = Omit<ServiceContext, 'actor'> & { user: { id: string; email: string; name: string } };

/** Nobody yet: signing up, accepting an invitation, health. `address` is the caller's network address. */
export type VisitorContext = Omit<ServiceContext, 'actor'> & { address: string };
