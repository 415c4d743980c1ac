/** Who asks: the session cookie, checked and looked up afresh for every request. */

import type { MiddlewareHandler } from 'hono';
import { readSessionPosts, type SignedIn } from '../db/read/sessionPosts.ts';
import type { Dependencies, Environment } from './environment.ts';
import { Problem } from './problem.ts';
import { readSessionToken } from './sessionCookie.ts';

type Given = Pick<Dependencies, 'log' | 'secret' | 'secure'>;

/** Lets through whoever is logged in, with his posts in `viewer`; with a one-time password only where `expired` says so. */
export function signedIn(
  { log, secret, secure }: Given,
  { expired = false } = {},
): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const token = readSessionToken(c.req.header('cookie'), { secret, secure });
    const viewer = token && (await readSessionPosts(log.sql, token, c.var.arrivedAt));
    if (!viewer) throw new Problem('unauthenticated', '尚未登录，或者登录已经失效。');
    // A page of somebody else, opened before this browser changed its account: nothing is read or done in his name.
    const meant = c.req.header('banli-person');
    if (meant !== undefined && meant !== viewer.person)
      throw new Problem('otherPerson', '本浏览器已经换用其他账号登录，请刷新页面。');
    if (viewer.mustChangePassword && !expired)
      throw new Problem('passwordExpired', '您的密码是一次性的，请先修改密码。');
    c.set('viewer', viewer);
    await next();
  };
}

/** The post that an act is done under: the one named, or the only one. */
export function actingPost(viewer: SignedIn, named: string | undefined): SignedIn['posts'][number] {
  if (named === undefined) {
    const [only, ...others] = viewer.posts;
    if (only && others.length === 0) return only;
    throw new Problem('postMissing', '请以 Banli-Post 指明以哪个身份办理。');
  }
  const held = viewer.posts.find((each) => each.id === named);
  if (!held) throw new Problem('postNotHeld', '您现在不具有所指明的身份。');
  return held;
}

/** Committees in which this person administers; refuses everybody else. */
export function administered(viewer: SignedIn): string[] {
  const committees = viewer.posts.flatMap((each) => (each.role === 'administrator' ? each.committee : []));
  if (committees.length === 0) throw new Problem('forbidden', '只有管理员可以办理此事项。');
  return committees;
}
