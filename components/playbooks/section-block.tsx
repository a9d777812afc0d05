'use client';

import { HeadName } from '@/components/documents/head-name';
import { stepKeys } from '@/components/documents/step-keys';
import { TextInPlace } from '@/components/documents/text-in-place';
import { AddRow } from '@/components/playbooks/add-row';
import { usePlaybook } from '@/components/playbooks/playbook-context';
import { RowMenu } from '@/components/playbooks/row-menu';
import { SectionBody } from '@/components/playbooks/section-body';
import { SectionMenu } from '@/components/playbooks/section-menu';
import { classNames } from '@/components/ui/class-names';
import { useDraggable, useDroppable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { playbookLimits } from '@/lib/core/playbooks/playbook';
import { changeSection, moveSection } from '@/lib/core/playbooks/playbook-edits';
import type { ShownSection } from '@/lib/core/playbooks/shown-section';

type SectionBlockProps = { section: ShownSection; place: number };

/** A section: its name, its words, its rows, and the way to another row. */
export function SectionBlock({ section, place }: SectionBlockProps) {
  const { workspace, content, mayWrite, isCounting, edit } = usePlaybook();
  // Nobody wrote anything in front of its rows.
  const isBare = section.text === '' && section.kind !== 'text';
  const { ref, isDropTarget } = useDroppable({ id: section.id, accept: 'section' });
  return (
    <section
      ref={ref}
      aria-label={section.name}
      className={classNames(
        'group/place mt-6 border-line border-t pt-3',
        isDropTarget && 'shadow-[inset_0_2px_0_0_var(--c1)]',
      )}
    >
      <SectionHead {...{ section, place }} />
      <div className={classNames('mb-1 max-w-prose', mayWrite && '-ml-1.5', isBare && '-my-1')}>
        <TextInPlace
          label={`Words of ${section.name}`}
          text={section.text}
          asks={section.kind === 'text' ? 'Write here.' : 'Say something about it first.'}
          maxLength={playbookLimits.text}
          look="text-md"
          isQuiet={section.kind !== 'text'}
          onWrite={mayWrite ? (text, seen) => edit(changeSection(content, section.id, { text }, { text: seen })) : null}
        />
      </div>
      <SectionBody
        section={section}
        workspace={workspace}
        silent={isCounting ? 'Counting …' : undefined}
        actions={mayWrite ? (id, name) => <RowMenu kind={section.kind} {...{ id, name }} /> : null}
      />
      <AddRow section={section} />
    </section>
  );
}

/** Moved by its handle, its menu, or Alt with the arrow keys. */
function SectionHead({ section, place }: SectionBlockProps) {
  const { content, mayWrite, edit } = usePlaybook();
  const { ref, handleRef, isDragSource } = useDraggable({ id: section.id, type: 'section', disabled: !mayWrite });
  const onKeyDown = stepKeys('down', mayWrite ? (step) => edit(moveSection(content, section.id, place + step)) : null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt with the arrow keys moves the section from whatever in its head has the focus.
    <div
      ref={ref}
      onKeyDown={onKeyDown}
      className={classNames('flex items-start gap-1 bg-paper', isDragSource && 'opacity-50')}
    >
      {mayWrite && (
        <span className="-ml-1.5 max-md:hidden">
          <DragHandle handleRef={handleRef} />
        </span>
      )}
      <h2 className="min-w-0 flex-1 font-serif text-heading [overflow-wrap:anywhere]">
        <span className="mr-2 text-ink-3 tabular-nums">{place + 1}</span>
        <HeadName
          label={`Name of section ${place + 1}`}
          name={section.name}
          maxLength={80}
          className="font-serif text-heading"
          onRename={
            mayWrite ? (name, seen) => edit(changeSection(content, section.id, { name }, { name: seen })) : null
          }
        />
      </h2>
      {mayWrite && <SectionMenu {...{ section, place }} />}
    </div>
  );
}
