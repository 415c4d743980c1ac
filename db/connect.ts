/** The one way to PostgreSQL: a pool for our own statements, and drizzle on a client of its own. */

import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Sql = postgres.Sql;
export type Transaction = postgres.TransactionSql;

/** Our own statements. Timestamps come back as ISO strings of 24 characters, dates as `YYYY-MM-DD`. */
export function connect(url: string, { connections = 16, name = 'banli' } = {}): Sql {
  return postgres(url, {
    max: connections,
    onnotice: () => {},
    connection: { application_name: name, TimeZone: 'UTC' },
    types: {
      instant: {
        to: 1184,
        from: [1184],
        serialize: (value: string) => value,
        parse: (value: string) => new Date(value).toISOString(),
      },
      localDate: {
        to: 1082,
        from: [1082],
        serialize: (value: string) => value,
        parse: (value: string) => value,
      },
      bigint: {
        to: 20,
        from: [20],
        serialize: (value: number) => String(value),
        parse: (value: string) => Number(value),
      },
    },
  }) as unknown as Sql;
}

/** Drizzle replaces the date parsers of the client it is given, so it gets its own. */
export function connectDrizzle(
  url: string,
  connections = 4,
): { db: PostgresJsDatabase; end(): Promise<void> } {
  const client = postgres(url, {
    max: connections,
    onnotice: () => {},
    connection: { application_name: 'banli-drizzle' },
  });
  return { db: drizzle(client), end: () => client.end() };
}
