import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth';
import { isSecure } from '@/lib/server/session-cookie';

type Params = { params: Promise<{ nextauth: string[] }> };

function handle(request: NextRequest, context: Params): Promise<Response> {
  return NextAuth(request, context, authOptions({ secure: isSecure(request.headers) }));
}

export const GET = handle;
export const POST = handle;
