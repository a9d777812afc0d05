import { route } from '@/lib/server/route';
import { AnnotationByIdInput, deleteAnnotation } from '@/lib/services/annotations/delete-annotation';

export const DELETE = route(AnnotationByIdInput, deleteAnnotation, { summary: 'Takes a mark off the charts.' });
