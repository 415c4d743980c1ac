/**
 * What Chromium 88 lacks of the language and our own or our libraries' code asks for: `at`, `findLast` and
 * `Object.hasOwn`. The compiler lowers the syntax alone. Imported before everything else.
 */

function add(to: object, name: string, value: unknown): void {
  if (name in to) return;
  // As the language defines its own: not met by a walk over the object.
  Object.defineProperty(to, name, { value, writable: true, configurable: true, enumerable: false });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

type Asked = (each: unknown, index: number, all: unknown) => unknown;

function findLastIndex(this: ArrayLike<unknown>, is: Asked): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (is(this[index], index, this)) return index;
  }
  return -1;
}

function findLast(this: ArrayLike<unknown>, is: Asked): unknown {
  return this[findLastIndex.call(this, is)];
}

const typedArray = Object.getPrototypeOf(Uint8Array.prototype);

for (const list of [Array.prototype, typedArray]) {
  add(list, 'at', at);
  add(list, 'findLast', findLast);
  add(list, 'findLastIndex', findLastIndex);
}
add(String.prototype, 'at', at);
// biome-ignore lint/suspicious/noPrototypeBuiltins: this is what makes the better way possible.
add(Object, 'hasOwn', (one: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(one, name));
