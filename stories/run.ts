/**
 * `npm run story [-- name … --new --brief]`: plays three real cases against a running demonstration server. `--new`
 * begins anew instead of going on with what was interrupted; `--brief` lets only the first story wait for its timer.
 */

import { chaoan } from './chaoan.ts';
import { guangxi } from './guangxi.ts';
import { type Http, makeHttp } from './http.ts';
import { restoreOffset } from './officeClock.ts';
import { StoryFault } from './patience.ts';
import { meetPeople } from './people.ts';
import { play } from './play.ts';
import { progressFile, readProgress, writeProgress } from './progress.ts';
import { qingyuan } from './qingyuan.ts';
import type { Story } from './story.ts';

const stories: readonly Story[] = [chaoan, qingyuan, guangxi];
const options = ['--new', '--brief'];
const say = (line: string) => console.log(line);

function chosen(names: readonly string[]): readonly Story[] {
  const unknown = names.filter((name) => !stories.some((each) => each.name === name));
  if (unknown.length > 0) {
    const known = stories.map((each) => each.name).join('、');
    throw new StoryFault(
      `没有名为 ${unknown.join('、')} 的演示；可选：${known}；另加 --new 不再继续中断的演示，--brief 只等一次计时器。`,
    );
  }
  return names.length === 0 ? stories : stories.filter((each) => names.includes(each.name));
}

/** All stories share the office's clock: one that was interrupted goes on before another moves it. */
function interruptedFirst(playing: readonly Story[]): readonly Story[] {
  const interrupted = stories.filter(
    ({ name }) => readProgress(progressFile(process.env, name))?.isOver === false,
  );
  return [...interrupted, ...playing.filter((each) => !interrupted.includes(each))];
}

/** The clock goes back to where it was before them. */
async function abandonInterrupted(http: Http): Promise<void> {
  for (const { name } of stories) {
    const file = progressFile(process.env, name);
    const known = readProgress(file);
    if (!known || known.isOver) continue;
    if (known.offsetDays !== undefined) await restoreOffset(http, known.offsetDays);
    writeProgress(file, { ...known, isOver: true });
  }
}

async function run(words: readonly string[]): Promise<boolean> {
  const wanted = chosen(words.filter((each) => !options.includes(each)));
  const http = makeHttp(process.env.BANLI_URL || 'http://127.0.0.1:8700', say);
  if (words.includes('--new')) await abandonInterrupted(http);
  const people = await meetPeople(http);
  let isRight = true;
  for (const [index, story] of interruptedFirst(wanted).entries()) {
    const file = progressFile(process.env, story.name);
    const waitsForTimers = index === 0 || !words.includes('--brief');
    const faults = await play(story, { http, people, file, waitsForTimers, say });
    isRight &&= faults.length === 0;
    say(
      faults.length === 0
        ? `\n${story.name}：与手写的经过、日期和抄送完全一致。\n`
        : `\n${story.name}：有出入。`,
    );
    for (const each of faults) say(each);
  }
  return isRight;
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof StoryFault)) throw error;
  console.error(`\n未能完成：${error.message}`);
  process.exitCode = 1;
}
