import { describe, expect, it } from 'vitest';
import { fileKindOf } from './research-file';

const bytes = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

describe('what a file is', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n0000', 'image/png'],
    ['RIFF0000WEBPVP8 ', 'image/webp'],
    ['RIFF0000WAVEfmt ', 'audio/wav'],
    ['%PDF-1.7', 'application/pdf'],
    ['ID3\x04', 'audio/mpeg'],
    ['\0\0\0\x20ftypM4A ', 'audio/mp4'],
  ])('is said by how it begins: %j', (head, contentType) => {
    expect(fileKindOf(bytes(head))).toMatchObject({ contentType });
  });

  it.each(['<svg onload="alert(1)">', '<!doctype html><script>', 'MZ\x90\0', 'RIFF0000AVI ', '', '#!/bin/sh'])(
    'is nothing we take when it begins as %j',
    (head) => {
      expect(fileKindOf(bytes(head))).toBeNull();
    },
  );
});
