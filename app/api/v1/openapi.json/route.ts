import { apiDocument } from './api-document';

/** The API in the words of OpenAPI 3.1. Needs no sign-in: it says what can be asked, not what is kept. */
export async function GET(): Promise<Response> {
  return Response.json(await apiDocument(), { headers: { 'cache-control': 'no-cache' } });
}
