/**
 * What must outlive a browser that is killed the next moment: a value is on the disk when `put` resolves. (The simple
 * store of strings is written seconds later.) Where the browser keeps nothing, every call fails and nothing else does.
 */

const database = 'banli';
const table = 'kept';

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function run<T>(mode: IDBTransactionMode, ask: (kept: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(table, mode, { durability: 'strict' });
  const request = ask(transaction.objectStore(table));
  return new Promise<T>((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Calls take effect in the order in which they are made. */
export const lastingStore = {
  async put(name: string, value: unknown): Promise<void> {
    await run('readwrite', (kept) => kept.put(value, name));
  },
  async remove(name: string): Promise<void> {
    await run('readwrite', (kept) => kept.delete(name));
  },
  async has(name: string): Promise<boolean> {
    return (await run('readonly', (kept) => kept.count(name))) > 0;
  },
  /** Values whose names begin so. */
  startingWith(prefix: string): Promise<unknown[]> {
    return run('readonly', (kept) => kept.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  },
};
