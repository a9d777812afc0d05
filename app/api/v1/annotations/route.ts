import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { Annotation, AnnotationDraft } from '@/lib/core/annotations/annotation';
import { route } from '@/lib/server/route';
import { createAnnotation } from '@/lib/services/annotations/create-annotation';
import { listAnnotations } from '@/lib/services/annotations/list-annotations';

export const GET = route(Nothing, listAnnotations, {
  summary: 'Moments that charts over time mark, the newest first.',
  output: wholeListOf(Annotation),
});
export const POST = route(AnnotationDraft, createAnnotation, {
  summary: 'Marks a moment on every chart over time.',
  output: Annotation,
  status: 201,
});
