/** Categories of committees with their keywords, in the order in which they were entered. */

import type { Sql } from '../connect.ts';

export interface CategoryRow {
  committee: string;
  code: string;
  name: string;
  keywords: string[];
}

export async function readCategories(sql: Sql, committees: readonly string[]): Promise<CategoryRow[]> {
  return sql<CategoryRow[]>`
    select committee, code, name, keywords from categories
    where committee = any(${[...committees]}) order by committee, position`;
}
