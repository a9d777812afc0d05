'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { insightQueries } from '@/components/insights/queries';
import { rfmQueries } from '@/components/insights/rfm/rfm-queries';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { toastFailed } from '@/components/ui/toast';
import { modelQuery, scoresAs } from '@/lib/core/rfm/model-query';
import type { RfmCell, RfmPin, RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import type { Rule } from '@/lib/core/segments/rule';

const SaveModelDialog = onDemand(() =>
  import('@/components/insights/rfm/save-model-dialog').then((file) => file.SaveModelDialog),
);

type MakeSegmentProps = {
  workspace: string;
  query: RfmQuery;
  cell: RfmCell;
  name: string;
  /** The question as its saved model asks it. */
  onSaved: (query: RfmQuery) => void;
};

/** A rule names scores of a saved model. Where the question is not saved yet, that is offered on the way. */
export function MakeSegment({ workspace, query, cell, name, onSaved }: MakeSegmentProps) {
  const [saves, setSaves] = useState(false);
  const router = useRouter();
  const client = useQueryClient();
  const saved = useQuery({
    ...rfmQueries(workspace).version(query.model ?? nobody),
    enabled: query.model !== undefined,
  });
  const isSaved = saved.data !== undefined && scoresAs(query, saved.data.definition);
  const open = useMutation({
    mutationFn: (asked: RfmQuery) => client.fetchQuery(insightQueries(workspace).cell('rfm', asked, cell)),
    onSuccess: ({ rule }) => rule && router.push(segmentHref(workspace, rule, name)),
    onError: (error) => toastFailed(error.message),
  });

  async function leave(pin: RfmPin, definition: RfmDefinition) {
    const asked = { ...query, ...modelQuery(pin, definition), groups: definition.groups };
    onSaved(asked);
    setSaves(false);
    open.mutate(asked);
  }

  return (
    <>
      <Button
        variant="primary"
        size="sm"
        pending={open.isPending}
        onClick={() => (isSaved ? open.mutate(query) : setSaves(true))}
      >
        Make a segment
      </Button>
      {saves && (
        <SaveModelDialog
          {...{ workspace, query }}
          action="Save and make the segment"
          says="A segment relies on these cut-offs and groups, so they are kept as a version of a model first."
          onSaved={leave}
          onClose={() => setSaves(false)}
        />
      )}
    </>
  );
}

const nobody: RfmPin = { model: '', version: 1 };

function segmentHref(workspace: string, rule: Rule, name: string): string {
  const given = new URLSearchParams({ rule: JSON.stringify(rule), name: name.slice(0, 120) });
  return `/w/${workspace}/segments/new?${given}`;
}
