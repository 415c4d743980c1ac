/** The session cookie of better-auth, read without it: its signature is checked before anything is looked up. */

import { createHmac, timingSafeEqual } from 'node:crypto';

/** `Secure` cookies carry the prefix that browsers accept over https only. */
export function sessionCookieName(secure: boolean): string {
  return `${secure ? '__Secure-' : ''}better-auth.session_token`;
}

/** The session token in a Cookie header, if it is there and was signed by us. */
export function readSessionToken(
  header: string | undefined,
  { secret, secure }: { secret: string; secure: boolean },
): string | undefined {
  const signed = cookieIn(header, sessionCookieName(secure));
  const dot = signed?.lastIndexOf('.') ?? -1;
  if (signed === undefined || dot < 1) return undefined;
  const token = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1), 'base64');
  const made = createHmac('sha256', secret).update(token).digest();
  return given.length === made.length && timingSafeEqual(given, made) ? token : undefined;
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decode(value.join('='));
  }
  return undefined;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** The cookie that the browser sent, given again for `seconds` from now; one that ends with the browser stays so. */
export function renewedSessionCookie(
  header: string | undefined,
  { secure, seconds }: { secure: boolean; seconds: number },
): string[] {
  const name = sessionCookieName(secure);
  const value = cookieIn(header, name);
  const isBrief = cookieIn(header, name.replace('session_token', 'dont_remember')) !== undefined;
  if (value === undefined || isBrief) return [];
  return [
    `${name}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  ];
}
