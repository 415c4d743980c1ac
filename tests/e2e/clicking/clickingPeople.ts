/** The people of a story who click: every act is done on a screen, everything else is read over HTTP. */

import type { Page } from 'playwright-core';
import type { LaterCommand } from '../../../api/contract/commandRoutes.ts';
import { answers, read } from '../../../stories/answers.ts';
import type { Answer, Sending } from '../../../stories/http.ts';
import type { People } from '../../../stories/people.ts';
import { labels } from '../../../web/src/features/acts/texts.ts';
import type { Desks } from '../support/desks.ts';
import { answerTo, notOffered, openCase } from './caseOnScreen.ts';
import { type Clicking, clicks } from './clicks.ts';
import { nameOf } from './names.ts';
import { open } from './writing.ts';

interface Body {
  target?: string;
  occurredOn?: string;
  payload: never;
}

const mostAtWork = 3;
const nowhere = 'about:blank';

/** `people` are those over HTTP; `reader` sees all of the case. */
export function clickingPeople(
  desks: Desks,
  { people, reader }: { people: People; reader: string },
): People & { done: string[] } {
  const pages = new Map<string, Page>();
  /** Whoever has not clicked for a while leaves the desks: each open page follows every change. */
  const pageOf = async (username: string): Promise<Page> => {
    const known = pages.get(username);
    const page = known ?? (await desks.page(username));
    pages.delete(username);
    pages.set(username, page);
    for (const each of [...pages.values()].slice(0, -mostAtWork)) {
      if (each.url() !== nowhere) await each.goto(nowhere);
    }
    if (page.url() === nowhere) await page.goto('/');
    return page;
  };
  const done: string[] = [];
  let title = '';

  const act = async (username: string, path: string, body: Body): Promise<Answer | undefined> => {
    const [, id = '', command = ''] = /^\/api\/proposals\/([^/]+)\/commands\/(\w+)$/.exec(path) ?? [];
    const click = clicks[command as keyof typeof clicks] as
      | ((clicking: Clicking<never>) => Promise<void>)
      | undefined;
    if (!click) return undefined;
    const caseAs = async (who: string) =>
      read(
        answers.proposal,
        await people.send(who, { method: 'GET', path: `/api/proposals/${id}` }),
        '读取提案',
      );
    const { view } = await caseAs(reader);
    const { allowed } = await caseAs(username);
    const isPossible = allowed.some(
      (each) =>
        each.command === command &&
        each.possible &&
        (body.target === undefined || each.target === body.target),
    );
    const page = await pageOf(username);
    const number = view.caseNumber ?? view.serialNumber ?? view.origin?.number ?? '';
    if (!isPossible) {
      // The screen has no button for what is to be refused: the refusal itself is asked for over HTTP.
      await openCase(page, { number, title });
      await notOffered(page, labels[command as LaterCommand]);
      return undefined;
    }
    const unit = unitOf(view, body.target);
    const clicking: Clicking<never> = {
      page,
      number,
      title,
      view,
      unit: unit && nameOf(unit),
      occurredOn: body.occurredOn,
      payload: body.payload,
    };
    const response = await answerTo(page, command, () => click(clicking));
    done.push(`${username} ${command}`);
    return { status: response.status(), body: await response.json(), cookies: [] };
  };

  return {
    done,
    post: people.post,
    async send(username: string, sending: Sending) {
      if (sending.method !== 'POST') return people.send(username, sending);
      if (sending.path === '/api/proposals' || sending.path === '/api/proposals/received') {
        title = (sending.body as { title: string }).title;
        const opened = await open(await pageOf(username), sending);
        done.push(`${username} opened`);
        return opened;
      }
      if (sending.body instanceof FormData) return people.send(username, sending);
      return (await act(username, sending.path, sending.body as Body)) ?? people.send(username, sending);
    },
  };
}

/** The unit that a target belongs to. */
function unitOf(view: Clicking<never>['view'], target: string | undefined): string | undefined {
  if (target === undefined) return undefined;
  const assignment =
    view.letters.find((each) => each.id === target)?.assignment ??
    view.returns.find((each) => each.id === target)?.assignment ??
    view.extensions.find((each) => each.id === target)?.assignment ??
    view.ratings.find((each) => each.id === target)?.assignment ??
    target;
  return view.assignments.find((each) => each.id === assignment)?.unit;
}
