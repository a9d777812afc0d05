import { wholeListOf } from '@/lib/core/accounts/list';
import { ResearchFile } from '@/lib/core/research/research-file';
import { route, uploadRoute } from '@/lib/server/route';
import {
  AddFileInput,
  addInterviewFile,
  FilesOfInput,
  listInterviewFiles,
} from '@/lib/services/research/research-files';

export const GET = route(FilesOfInput, listInterviewFiles, {
  summary: 'The recordings, pictures and papers that hang on the interview.',
  output: wholeListOf(ResearchFile),
});

export const POST = uploadRoute(AddFileInput, addInterviewFile, {
  summary: 'Hangs a recording, a picture or a PDF on the interview; what it is, is judged by its content.',
  output: ResearchFile,
  status: 201,
});
