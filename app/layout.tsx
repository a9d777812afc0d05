import '@/app/globals.css';

import { GeistMono } from 'geist/font/mono';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '@/app/providers';
import { classNames } from '@/components/ui/class-names';
import { parseTheme, themeClass, themeCookie } from '@/components/ui/theme';

export const metadata: Metadata = {
  title: { default: 'Dramatis', template: '%s · Dramatis' },
  description: 'Personas that stay true to what people do.',
};

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" className={classNames(GeistMono.variable, themeClass(theme))}>
      <body className="min-h-dvh">
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
