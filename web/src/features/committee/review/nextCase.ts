/** Which case opens next in a run: the next one not yet looked at, then, at the end, those that were skipped. */

export function nextCase(
  ids: readonly string[],
  current: string | undefined,
  { decided, skipped }: { decided: ReadonlySet<string>; skipped: ReadonlySet<string> },
): string | undefined {
  const from = current === undefined ? 0 : ids.indexOf(current) + 1;
  const round = [...ids.slice(from), ...ids.slice(0, from)].filter((each) => each !== current);
  return (
    round.find((each) => !decided.has(each) && !skipped.has(each)) ?? round.find((each) => !decided.has(each))
  );
}
