/** Plays one run of a story to its end, or on from where it was interrupted, and says what came of it. */

import { EarlierRun } from './acts.ts';
import { answers, type Clocks, type Proposal, read, type Timeline } from './answers.ts';
import { compare } from './compare.ts';
import { foundIn } from './found.ts';
import type { Http } from './http.ts';
import { instantOf } from './localTime.ts';
import { noticesOf } from './notices.ts';
import { moveTo, readOfficeClock, restoreOffset } from './officeClock.ts';
import type { People } from './people.ts';
import { previewFaults } from './preview.ts';
import { newProgress, type Progress, readProgress, writeProgress } from './progress.ts';
import type { Stage, Story } from './story.ts';
import { readable } from './timelineText.ts';

export interface Playing {
  http: Http;
  people: People;
  /** Where the progress is kept. */
  file: string;
  waitsForTimers: boolean;
  say(line: string): void;
}

interface Run {
  progress: Progress;
  /** No process has begun this run, as far as we know. */
  isFresh: boolean;
}

/** After a longer pause what fell due meanwhile has changed the case. */
const longestPauseMs = 3_600_000;

/** Everything that is not as the hand-written file says; empty when the story ended right. */
export async function play(story: Story, playing: Playing): Promise<string[]> {
  for (let run = await begin(story, playing); ; run = next(run.progress)) {
    try {
      return await playRun(story, playing, run);
    } catch (error) {
      if (!(error instanceof EarlierRun)) throw error;
      playing.say(`第${run.progress.run}次演示在此服务上已经做过。`);
    }
  }
}

/** The run after this one. What it left of the clock, if it was not gone on with, the next one puts back. */
function next({ run, isOver, offsetDays }: Progress = newProgress(0)): Run {
  const inherited = !isOver && offsetDays !== undefined;
  return { progress: { ...newProgress(run + 1), ...(inherited && { offsetDays }) }, isFresh: true };
}

/** The run that was interrupted, if its case is on this server and its time has not passed; else the next one. */
async function begin(story: Story, { file, people, say }: Playing): Promise<Run> {
  const known = readProgress(file);
  if (!known) return next();
  if (known.isOver) return next(known);
  const { case: opened } = known.found;
  if (opened === undefined) return { progress: known, isFresh: false };
  const path = `/api/proposals/${opened}/timeline`;
  const answer = await people.send(story.reader, { method: 'GET', path });
  if (answer.status === 404) return next();
  const { lines } = read(answers.timeline, answer, '读取办理经过');
  const lastAt = Date.parse(lines.at(-1)?.at ?? '');
  if (!known.clock || lastAt <= instantOf(known.clock) + longestPauseMs) {
    return { progress: known, isFresh: false };
  }
  say(`第${known.run}次演示中断期间，演示时间已经走过它的下一步，不再继续，另起一次。`);
  return next(known);
}

async function playRun(story: Story, playing: Playing, run: Run): Promise<string[]> {
  const { http, file, say } = playing;
  const { progress } = run;
  const stage = stageOf(story, playing, run);
  const isGoingOn = progress.done.length > 0;
  say(`${story.title}（第${progress.run}次${isGoingOn ? `，从第${progress.done.length + 1}步继续` : ''}）`);
  progress.offsetDays ??= (await readOfficeClock(http)).offsetDays;
  if (isGoingOn && progress.clock) await moveTo(http, progress.clock);
  // Before the first act, so that an act whose answer was lost is known as this run's.
  writeProgress(file, progress);
  for (const step of story.steps) {
    if (progress.done.includes(step.id)) continue;
    say(`  ${step.title}`);
    await step.play(stage);
    progress.done.push(step.id);
    writeProgress(file, progress);
  }
  const faults = await conclude(story, stage);
  await restoreOffset(http, progress.offsetDays);
  writeProgress(file, { ...progress, isOver: true });
  return faults;
}

function stageOf(
  story: Story,
  { http, people, file, waitsForTimers, say }: Playing,
  { progress, isFresh }: Run,
): Stage {
  const { run, found } = progress;
  const path = (part = '') => `/api/proposals/${found.case}${part}`;
  return {
    http,
    people,
    say,
    found,
    reader: story.reader,
    isFresh,
    waitsForTimers,
    keyOf: (step) => `story/${story.name}/${run}/${step}`,
    proposal: async (as = story.reader) =>
      read(answers.proposal, await people.send(as, { method: 'GET', path: path() }), '读取提案'),
    timeline: async () =>
      read(
        answers.timeline,
        await people.send(story.reader, { method: 'GET', path: path('/timeline') }),
        '读取办理经过',
      ),
    noteClock: (local) => {
      progress.clock = local;
      writeProgress(file, progress);
    },
  };
}

async function conclude(story: Story, stage: Stage): Promise<string[]> {
  const proposal: Proposal = await stage.proposal();
  const timeline: Timeline = await stage.timeline();
  const path = `/api/proposals/${proposal.id}/clocks`;
  const answer = await stage.people.send(stage.reader, { method: 'GET', path });
  const { clocks }: Clocks = read(answers.clocks, answer, '读取期限');
  const told: Record<string, string[]> = {};
  for (const username of Object.keys(story.expected.told)) {
    told[username] = await noticesOf(stage.people, username, proposal.id);
  }
  const { origin, caseNumber } = proposal.view;
  stage.say(`\n第${origin?.number ?? caseNumber}号提案办理经过：`);
  for (const line of readable(timeline.lines, { named: proposal, clocks })) stage.say(line);
  return [
    ...compare(story.expected, foundIn({ timeline, proposal, clocks, told })),
    ...(await previewFaults(stage.http, story.expected)),
  ];
}
