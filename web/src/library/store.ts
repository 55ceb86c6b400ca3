// Where goods are kept: a database of this browser, of which nothing leaves it.
import type { Kept } from "./goods";

const STORE = "goods";

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("usmca", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((tell, fail) => {
    request.onsuccess = () => tell(request.result);
    request.onerror = () => fail(request.error ?? new Error("the browser keeps nothing"));
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const finished = new Promise<void>((tell, fail) => {
      transaction.oncomplete = () => tell();
      transaction.onabort = () => fail(transaction.error ?? new Error("the browser keeps nothing"));
    });
    const result = await work(transaction.objectStore(STORE));
    await finished;
    return result;
  } finally {
    database.close();
  }
}

export const all = (): Promise<Kept[]> => inStore("readonly", (store) => done(store.getAll()));

export const put = (goods: Kept[]): Promise<void> =>
  inStore("readwrite", async (store) => {
    await Promise.all(goods.map((good) => done(store.put(good))));
  });

export const remove = (id: string): Promise<undefined> => inStore("readwrite", (store) => done(store.delete(id)));

/** Takes everything away, the database itself too. */
export async function clear(): Promise<void> {
  await inStore("readwrite", (store) => done(store.clear()));
  await done(indexedDB.deleteDatabase("usmca"));
}
