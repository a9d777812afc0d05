'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';

type CopyButtonProps = ButtonLook & {
  text: string;
  /** Names what is copied: "Copy the invitation link". */
  label: string;
  /** Shows the label beside the icon; "wide" where there is room for it. */
  showLabel?: boolean | 'wide';
};

export function CopyButton({ text, label, showLabel = false, variant = 'ghost', size }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), 2000);
  }

  const Icon = copied ? Check : Copy;
  return (
    <Button variant={variant} size={size ?? (showLabel ? 'sm' : 'icon-sm')} aria-label={label} onClick={copy}>
      <Icon aria-hidden />
      {showLabel && (
        <span className={showLabel === 'wide' ? 'max-sm:hidden' : undefined}>{copied ? 'Copied' : label}</span>
      )}
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </Button>
  );
}
