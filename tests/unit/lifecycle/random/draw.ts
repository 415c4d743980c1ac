/** Choices that follow from one number, so that a failing run can be played again and made smaller. */

export interface Draw {
  /** 0 to `count` - 1. */
  below(count: number): number;
  pick<T>(from: readonly T[]): T;
  /** One time in `count`. */
  rarely(count: number): boolean;
}

export function drawFrom(seed: number): Draw {
  let present = seed >>> 0;
  // mulberry32
  const below = (count: number) => {
    present = (present + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(present ^ (present >>> 15), 1 | present);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return {
    below,
    pick: (from) => {
      const found = from[below(from.length)];
      if (found === undefined) throw new Error('Nothing to pick from');
      return found;
    },
    rarely: (count) => below(count) === 0,
  };
}
