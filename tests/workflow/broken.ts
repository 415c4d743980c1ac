/** What a release with a broken process would run: its task fails at every attempt. */

export async function proposal(): Promise<never> {
  throw new Error('broken');
}
