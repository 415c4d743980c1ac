/** What a story says when it cannot go on, and how it waits. */

/** Something is not as it should be: the story ends, and its sentence is for the person who started it. */
export class StoryFault extends Error {}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks until there is an answer, every half second; the sentence says what was waited for in vain. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined>,
  { seconds, inVain }: { seconds: number; inVain: string },
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= end) throw new StoryFault(`${inVain}（等待了${seconds}秒）`);
    await pause(500);
  }
}
