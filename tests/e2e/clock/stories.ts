/** The three real cases, every act clicked on a screen by its own person; what comes of it is held to the same files. */

import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { chaoan } from '../../../stories/chaoan.ts';
import { guangxi } from '../../../stories/guangxi.ts';
import { makeHttp } from '../../../stories/http.ts';
import { meetPeople } from '../../../stories/people.ts';
import { play } from '../../../stories/play.ts';
import { qingyuan } from '../../../stories/qingyuan.ts';
import { clickingPeople } from '../clicking/clickingPeople.ts';
import { test } from '../support/desks.ts';

test.for([chaoan, qingyuan, guangxi])('$title', { timeout: 600_000 }, async (story, { desks }) => {
  const said: string[] = [];
  const say = (line: string) => {
    said.push(line);
    if (process.env.E2E_SAY) console.log(line);
  };
  const http = makeHttp(inject('deskAddress'), say);
  const people = clickingPeople(desks, { people: await meetPeople(http), reader: story.reader });
  const file = join(inject('browserFolder'), `story-${story.name}.json`);
  const faults = await play(story, { http, people, file, waitsForTimers: false, say });
  expect(faults).toEqual([]);
  // All but what is refused went over a screen; the screen of that has no button for it.
  expect(people.done.length).toBeGreaterThan(10);
});
