/** Checks of unknown data against a shape, each fault a Chinese sentence with its place; no library, so that the rules stay alone. */

/** Takes down one fault: where, and what is wrong. */
export type Say = (where: string, what: string) => void;

/** Looks at a value at a place and says what is wrong with it. */
export type Check = (value: unknown, where: string, say: Say) => void;

/** All faults of a value, in reading order. */
export function faultsOf(check: Check, value: unknown, where = ''): string[] {
  const faults: string[] = [];
  check(value, where, (place, what) => faults.push(place === '' ? what : `${place}：${what}`));
  return faults;
}

export const text: Check = (value, where, say) => {
  if (typeof value !== 'string') say(where, '应为文字');
  else if (value.trim() === '') say(where, '不能为空');
};

export const flag: Check = (value, where, say) => {
  if (typeof value !== 'boolean') say(where, '应为 true 或者 false');
};

export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Check {
  return (value, where, say) => {
    if (!Number.isSafeInteger(value)) say(where, '应为整数');
    else if (Number(value) < least) say(where, `不能小于${least}`);
    else if (Number(value) > most) say(where, `不能大于${most}`);
  };
}

export function oneOf(values: readonly string[]): Check {
  return (value, where, say) => {
    if (typeof value !== 'string' || !values.includes(value)) {
      say(where, `“${shown(value)}”不在可选范围内（${values.join('、')}）`);
    }
  };
}

export function listOf(each: Check, least = 1): Check {
  return (value, where, say) => {
    if (!Array.isArray(value)) return say(where, '应为列表');
    if (value.length < least) say(where, `至少应有${least}项`);
    value.forEach((item, index) => {
      each(item, `${where}[${index}]`, say);
    });
  };
}

/** An object with exactly these parts; those in `optional` may be absent. */
export function shape(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return (value, where, say) => {
    if (!isObject(value)) return say(where, '应为一组项目');
    const place = (name: string) => (where === '' ? name : `${where}.${name}`);
    for (const [name, check] of Object.entries(required)) {
      if (value[name] === undefined) say(place(name), '缺少此项');
      else check(value[name], place(name), say);
    }
    for (const [name, found] of Object.entries(value)) {
      if (Object.hasOwn(required, name)) continue;
      const check = Object.hasOwn(optional, name) ? optional[name] : undefined;
      if (!check) say(place(name), '没有这一项');
      else if (found !== undefined) check(found, place(name), say);
    }
  };
}

/** One shape or another, chosen by the value of a part. */
export function byPart(part: string, shapes: Record<string, Check>): Check {
  return (value, where, say) => {
    if (!isObject(value)) return say(where, '应为一组项目');
    const chosen = value[part];
    const check = typeof chosen === 'string' && Object.hasOwn(shapes, chosen) ? shapes[chosen] : undefined;
    if (check) check(value, where, say);
    else oneOf(Object.keys(shapes))(chosen, `${where}.${part}`, say);
  };
}

/** A further look, only at what passed the check before it; `T` is what that check has made sure of. */
export function refined<T>(first: Check, further: (value: T, where: string, say: Say) => void): Check {
  return (value, where, say) => {
    let clean = true;
    first(value, where, (place, what) => {
      clean = false;
      say(place, what);
    });
    if (clean) further(value as T, where, say);
  };
}

/** A list in which no two items have the same mark. */
export function distinctBy<T>(list: Check, markOf: (item: T) => string): Check {
  return refined<T[]>(list, (items, where, say) => {
    const marks = items.map(markOf);
    for (const mark of new Set(marks.filter((each, index) => marks.indexOf(each) !== index))) {
      say(where, `“${mark}”重复`);
    }
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '空');
}
