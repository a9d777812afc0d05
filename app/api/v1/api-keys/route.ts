import { ApiKey, ApiKeyDraft, NewApiKey } from '@/lib/core/accounts/api-key';
import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { route } from '@/lib/server/route';
import { createApiKey } from '@/lib/services/accounts/create-api-key';
import { listApiKeys } from '@/lib/services/accounts/list-api-keys';

export const GET = route(Nothing, listApiKeys, { summary: 'The keys that work.', output: wholeListOf(ApiKey) });
export const POST = route(ApiKeyDraft, (ctx, draft) => createApiKey(ctx, draft), {
  summary: 'Makes an API key. The key itself is in this answer only.',
  output: NewApiKey,
  status: 201,
});
