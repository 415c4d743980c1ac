/** Logging in and out. What the library says is turned into our own answers. */

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { passwordChanged } from '../../db/accounts.ts';
import { prolongSession } from '../../db/prolongSession.ts';
import { readLastReset } from '../../db/read/lastReset.ts';
import { makeAccountLock } from '../accountLock.ts';
import { changePassword, me, prolongSession as prolongRoute, signIn, signOut } from '../contract/session.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { addressOf, makeFailedSignIns } from '../failedSignIns.ts';
import { postLabel } from '../postLabel.ts';
import { Problem } from '../problem.ts';
import { makeRouter } from '../router.ts';
import { readSessionToken, renewedSessionCookie } from '../sessionCookie.ts';
import { signedIn } from '../signedIn.ts';

type Given = Pick<Dependencies, 'auth' | 'log' | 'secret' | 'secure'>;

/** The part of the library's answer that we read. */
const signedInUser = z.object({ user: z.object({ id: z.string(), name: z.string() }) });

/** Cookies that the library sets, passed on. */
function cookiesOf(response: Response): { 'Set-Cookie': string[] } {
  return { 'Set-Cookie': response.headers.getSetCookie() };
}

export function sessionRoutes({ auth, log, secret, secure }: Given): OpenAPIHono<Environment> {
  const router = makeRouter();
  const failures = makeFailedSignIns();
  const lock = makeAccountLock(log.sql);

  router.openapi(signIn, async (c) => {
    const { username, password, rememberMe = true } = c.req.valid('json');
    const address = addressOf(c.env ?? {}, c.req.header('x-forwarded-for'));
    failures.check(address);
    // Whatever was wrong with name or password, the answer does not say which, and takes as long.
    const response = await lock.attempt({ username, address, now: c.var.arrivedAt }, async () =>
      verified(
        await auth.api.signInUsername({
          body: { username, password, rememberMe },
          headers: c.req.raw.headers,
          asResponse: true,
        }),
      ),
    );
    if (!response) {
      failures.failed(address);
      throw new Problem('credentials', '用户名或者密码不正确。连续 5 次不正确的，账号锁定 15 分钟。');
    }
    const { user } = signedInUser.parse(await response.json());
    return c.json({ person: { account: user.id, username, name: user.name } }, 200, cookiesOf(response));
  });

  router.openapi(signOut, async (c) => {
    const response = await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true });
    refuseFault(response);
    return c.json({ success: true as const }, 200, cookiesOf(response));
  });

  router.use(changePassword.getRoutingPath(), signedIn({ log, secret, secure }, { expired: true }));
  router.openapi(changePassword, async (c) => {
    const { currentPassword, newPassword } = c.req.valid('json');
    const { account, username } = c.var.viewer;
    if (newPassword === currentPassword) {
      throw new Problem('invalid', '新密码应当与当前密码不同。', {
        errors: [{ pointer: '/newPassword', detail: '与当前密码相同' }],
      });
    }
    const address = addressOf(c.env ?? {}, c.req.header('x-forwarded-for'));
    failures.check(address);
    const response = await lock.attempt({ username, address, now: c.var.arrivedAt }, async () =>
      verified(
        await auth.api.changePassword({
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          headers: c.req.raw.headers,
          asResponse: true,
        }),
      ),
    );
    if (!response) {
      failures.failed(address);
      throw new Problem('credentials', '当前密码不正确。');
    }
    await passwordChanged(log.sql, account);
    return c.json({ success: true as const }, 200, cookiesOf(response));
  });

  router.use(me.getRoutingPath(), signedIn({ log, secret, secure }, { expired: true }));
  router.openapi(me, async (c) => {
    const { person, name, username, posts, at, mustChangePassword, sessionExpiresAt } = c.var.viewer;
    const lastReset = await readLastReset(log.sql, person);
    return c.json(
      {
        person: { id: person, name, username },
        posts: posts.map(({ actsFor, actsForName, ...post }) => ({
          ...post,
          label: postLabel(post),
          ...(actsFor && { onBehalfOf: { ...actsFor, name: actsForName ?? '' } }),
        })),
        now: at,
        mustChangePassword,
        ...endOf(sessionExpiresAt),
        ...(lastReset && { lastReset }),
      },
      200,
    );
  });

  router.openapi(prolongRoute, async (c) => {
    const cookie = c.req.header('cookie');
    const token = readSessionToken(cookie, { secret, secure });
    const expiresAt = token && (await prolongSession(log.sql, { token, now: c.var.arrivedAt }));
    if (!expiresAt) throw new Problem('unauthenticated', '尚未登录，或者登录已经失效。');
    const end = endOf(expiresAt);
    const renewed = renewedSessionCookie(cookie, { secure, seconds: end.sessionSecondsLeft });
    return c.json(end, 200, { 'Set-Cookie': renewed });
  });

  return router;
}

/** The answer where name and password were right. */
function verified(response: Response): Response | undefined {
  refuseFault(response);
  return response.ok ? response : undefined;
}

/** A fault of the server is not a wrong password. */
function refuseFault(response: Response): void {
  if (response.status >= 500) throw new Error(`The account library answered ${response.status}`);
}

/** Seconds beside the instant: the browser's clock may be wrong. */
function endOf(sessionExpiresAt: string): { sessionExpiresAt: string; sessionSecondsLeft: number } {
  const left = Math.floor((Date.parse(sessionExpiresAt) - Date.now()) / 1000);
  return { sessionExpiresAt, sessionSecondsLeft: Math.max(0, left) };
}
