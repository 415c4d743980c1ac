import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./db/schema/office.ts', './db/schema/log.ts', './db/schema/desk.ts', './db/schema/auth.ts'],
  out: './db/migrations',
  schemaFilter: ['public', 'auth'],
});
