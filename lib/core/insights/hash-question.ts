import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** SHA-256 of a question as canonical JSON (RFC 8785), in 64 hexadecimal digits. Fields left out do not count. */
export function hashQuestion(question: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(question) ?? '')));
}
