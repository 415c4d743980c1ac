/** Accounts, passwords and sessions, by better-auth; posts and roles are ours. */

import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { admin } from 'better-auth/plugins/admin';
import { username } from 'better-auth/plugins/username';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { newId } from '../db/ids.ts';
import * as schema from '../db/schema/auth.ts';

export interface AuthSettings {
  db: PostgresJsDatabase;
  secret: string;
  publicUrl: string;
  origins: readonly string[];
  secure: boolean;
}

const day = 86_400;

/**
 * Only the routes of `contract/session.ts` reach it, by `auth.api`: origins and failed attempts are judged by us
 * before, so that an intranet address that nobody configured works and a proxy does not hide who tries.
 */
export function makeAuth({ db, secret, publicUrl, origins, secure }: AuthSettings) {
  return betterAuth({
    appName: 'Banli',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [publicUrl, ...origins],
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    // Nobody logs in or signs up by e-mail: the addresses are synthesized, and accounts are made by the office.
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 128 },
    disabledPaths: ['/sign-in/email', '/sign-up/email', '/is-username-available'],
    session: { expiresIn: 7 * day, updateAge: day, cookieCache: { enabled: true, maxAge: 60 } },
    advanced: { useSecureCookies: secure, database: { generateId: () => newId() } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 100,
        usernameValidator: (name) => /^[\w.-]+$/.test(name),
      }),
      admin(),
    ],
  });
}

export type Auth = ReturnType<typeof makeAuth>;
