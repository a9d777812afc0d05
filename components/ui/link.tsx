'use client';

import NextLink from 'next/link';
import { type ComponentProps, useState } from 'react';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch'>;

/**
 * A link to another page of ours, which is got ready once somebody points at it. Getting every page ready that is in
 * sight takes 20 to 46 requests for a list, and more of the server's time than the page itself.
 */
export function Link({ onMouseEnter, onFocus, onTouchStart, ...rest }: LinkProps) {
  const [wanted, setWanted] = useState(false);
  const isFile = rest.download !== undefined && rest.download !== false;
  return (
    <NextLink
      {...rest}
      prefetch={wanted && !isFile ? null : false}
      onMouseEnter={(event) => {
        setWanted(true);
        onMouseEnter?.(event);
      }}
      onFocus={(event) => {
        setWanted(true);
        onFocus?.(event);
      }}
      onTouchStart={(event) => {
        setWanted(true);
        onTouchStart?.(event);
      }}
    />
  );
}
