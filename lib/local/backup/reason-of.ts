const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder.',
  ENOSPC: 'the disk is full.',
  EACCES: 'this user may not.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'a part of the path is no folder.',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasons[code] ?? error.message;
}
