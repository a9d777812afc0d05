import { route } from '@/lib/server/route';
import { FilesOfInput, openFile, removeFile } from '@/lib/services/research/research-files';

export const GET = route(FilesOfInput, openFile, { summary: 'A recording, a picture or a paper, as it came in.' });

export const DELETE = route(FilesOfInput, removeFile, { summary: 'Takes a file away, from the disk too.' });
