/** Registers our search attributes with a Temporal server, whichever way it was started. */
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const { IndexedValueType } = proto.temporal.api.enums.v1;

const types = {
  Text: IndexedValueType.INDEXED_VALUE_TYPE_TEXT,
  Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  Int: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  Double: IndexedValueType.INDEXED_VALUE_TYPE_DOUBLE,
  Bool: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  KeywordList: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
} as const;

/** Name to type. */
export type SearchAttributes = Readonly<Record<string, keyof typeof types>>;

const deadlineMilliseconds = 10_000;

/**
 * Adds those that the namespace `default` lacks. `--search-attribute` does so only when the server makes its
 * database: one that a later version of ours needs would be missing for ever.
 */
export async function registerSearchAttributes(address: string, wanted: SearchAttributes): Promise<void> {
  if (Object.keys(wanted).length === 0) return;
  const connection = await Connection.connect({ address });
  try {
    await connection.withDeadline(Date.now() + deadlineMilliseconds, async () => {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({
        namespace: 'default',
      });
      const missing = Object.entries(wanted).filter(([name]) => !(name in customAttributes));
      if (missing.length === 0) return;
      await connection.operatorService.addSearchAttributes({
        namespace: 'default',
        searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, types[type]])),
      });
    });
  } finally {
    await connection.close();
  }
}
