/** The run itself: which cases there are, which is open, what has been chosen for each, and how one is decided. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { announce } from '../../../lib/announce.ts';
import { newKey } from '../../../lib/newKey.ts';
import { type Case, caseQuery } from '../../acts/api/readCase.ts';
import { choicesQuery } from '../../acts/api/readChoices.ts';
import { suggestionsQuery } from '../../acts/api/readSuggestions.ts';
import { type ReviewRow, reviewQueue } from '../api/readReviewQueue.ts';
import { useOutbox } from '../api/useOutbox.ts';
import { reviewTexts as texts } from '../texts.ts';
import { nextCase } from './nextCase.ts';
import type { Decision } from './outbox.ts';

/** What has been chosen for one case so far; it stays when one goes to another, or takes a decision back. */
export interface Chosen {
  /** Absent: as proposed. Null: none, on purpose. */
  category?: string | null;
  caseNumber: string;
  panel: 'none' | 'decline' | 'return';
  ground?: string;
  disposition?: string;
  declineReason: string;
  returnReason: string;
}

const untouched: Chosen = { caseNumber: '', panel: 'none', declineReason: '', returnReason: '' };

export type ReviewCommand = Decision['command'];

/** The last that could be opened ahead of its turn. */
function useAhead(id: string | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    if (id === undefined) return;
    void client.prefetchQuery(caseQuery(id));
    void client.prefetchQuery(suggestionsQuery(id));
    void client.prefetchQuery(choicesQuery(id));
  }, [client, id]);
}

/** Cases in the order in which they came; what comes later is added below, nothing moves. */
function useRows(): { rows: readonly ReviewRow[]; queue: ReturnType<typeof useQueue> } {
  const queue = useQueue();
  const [rows, setRows] = useState<readonly ReviewRow[]>([]);
  const found = queue.data?.rows;
  useEffect(() => {
    if (!found) return;
    setRows((known) => {
      const ids = new Set(known.map((each) => each.id));
      const added = found.filter((each, index) => {
        const isFirst = found.findIndex(({ id }) => id === each.id) === index;
        return isFirst && !ids.has(each.id);
      });
      return added.length > 0 ? [...known, ...added] : known;
    });
  }, [found]);
  return { rows, queue };
}

function useQueue() {
  return useQuery(reviewQueue);
}

export function useReviewRun(person: string) {
  const { rows, queue } = useRows();
  const { outbox, list } = useOutbox(person);
  const [opened, setOpened] = useState<string>();
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({});
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());

  const ids = useMemo(() => rows.map((each) => each.id), [rows]);
  const decided = useMemo(
    () => new Set(list.filter((each) => each.state !== 'failed').map((each) => each.decision.proposal)),
    [list],
  );
  const current = opened ?? nextCase(ids, undefined, { decided, skipped });
  const following = nextCase(ids, current, { decided, skipped });
  useAhead(following);
  const left = ids.filter((each) => !decided.has(each)).length;

  const set = (id: string, change: Partial<Chosen>) =>
    setChosen((all) => ({ ...all, [id]: { ...(all[id] ?? untouched), ...change } }));

  function decide(shown: Case, choice: Pick<Decision, 'command' | 'payload'>) {
    const act = actOf(shown, choice.command);
    const row = rows.find((each) => each.id === shown.id);
    if (!act || !row) return;
    const { number, title } = row;
    outbox.hold({
      ...choice,
      proposal: shown.id,
      number,
      title,
      post: act.post,
      version: shown.version,
      key: newKey(),
    } as Decision);
    announce(texts.held(texts.decided[choice.command], number));
    set(shown.id, { panel: 'none' });
    setOpened(following);
    if (left <= 10 && queue.data?.next !== undefined) void queue.refetch();
  }

  function takeBack() {
    const back = outbox.takeBack();
    announce(back ? texts.takenBack(back.number) : texts.nothingHeld);
    if (back) setOpened(back.proposal);
  }

  function skip() {
    if (current === undefined) return;
    setSkipped((all) => new Set([...all, current]));
    setOpened(nextCase(ids, current, { decided, skipped: new Set([...skipped, current]) }) ?? current);
  }

  /** One up or down in the list, decided or not. */
  function step(by: 1 | -1) {
    const to = ids[ids.indexOf(current ?? '') + by];
    if (to !== undefined) setOpened(to);
  }

  return {
    rows,
    queue,
    outbox,
    list,
    decided,
    skipped,
    current,
    left,
    chosen: (current !== undefined && chosen[current]) || untouched,
    choose: (change: Partial<Chosen>) => current !== undefined && set(current, change),
    open: setOpened,
    decide,
    takeBack,
    skip,
    step,
  };
}

export type ReviewRun = ReturnType<typeof useReviewRun>;

/** The post under which this person may do it; his own before one he stands in for. */
export function actOf({ allowed }: Case, command: ReviewCommand): Case['allowed'][number] | undefined {
  const own = allowed.filter((each) => each.command === command && each.possible);
  return own.find((each) => each.onBehalfOf === undefined) ?? own[0];
}
