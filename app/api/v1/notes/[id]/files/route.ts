import { wholeListOf } from '@/lib/core/accounts/list';
import { ResearchFile } from '@/lib/core/research/research-file';
import { route, uploadRoute } from '@/lib/server/route';
import { AddFileInput, addNoteFile, FilesOfInput, listNoteFiles } from '@/lib/services/research/research-files';

export const GET = route(FilesOfInput, listNoteFiles, {
  summary: 'The recordings, pictures and papers that hang on the note.',
  output: wholeListOf(ResearchFile),
});

export const POST = uploadRoute(AddFileInput, addNoteFile, {
  summary: 'Hangs a recording, a picture or a PDF on the note; what it is, is judged by its content.',
  output: ResearchFile,
  status: 201,
});
