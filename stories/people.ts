/** The people of the demonstration office: their accounts, sessions and posts. */

import { answers, type Demonstration, read, refusalText } from './answers.ts';
import type { Answer, Http, Sending } from './http.ts';
import { StoryFault } from './patience.ts';

export interface People {
  /** Sends as this person, logging in where needed. */
  send(username: string, sending: Sending): Promise<Answer>;
  /** The id of a post: the only one, or the one of this role. */
  post(username: string, role?: string): string;
}

/** Reads the accounts; the office must be a demonstration. */
export async function meetPeople(http: Http): Promise<People> {
  const { accounts } = await readDemonstration(http);
  const cookies = new Map<string, string>();
  const accountOf = (username: string) => {
    const found = accounts.find((each) => each.username === username);
    if (!found) throw new StoryFault(`演示单位中没有账号 ${username}`);
    return found;
  };

  const signIn = async (username: string): Promise<string> => {
    const { password } = accountOf(username);
    const answer = await http.send({
      method: 'POST',
      path: '/api/auth/sign-in/username',
      body: { username, password },
    });
    if (answer.status !== 200) throw new StoryFault(`${username} 未能登录：${refusalText(answer)}`);
    const cookie = answer.cookies.map((each) => each.split(';')[0]).join('; ');
    cookies.set(username, cookie);
    return cookie;
  };

  return {
    async send(username, sending) {
      const as = (cookie: string) => http.send({ ...sending, headers: { ...sending.headers, cookie } });
      const answer = await as(cookies.get(username) ?? (await signIn(username)));
      return answer.status === 401 ? await as(await signIn(username)) : answer;
    },
    post(username, role) {
      const fitting = accountOf(username).posts.filter((each) => role === undefined || each.role === role);
      const [only] = fitting;
      if (!only || fitting.length > 1) throw new StoryFault(`账号 ${username} 的岗位不止一个或者没有`);
      return only.id;
    },
  };
}

export async function readDemonstration(http: Http): Promise<Demonstration> {
  const answer = await http.send({ method: 'GET', path: '/api/demonstration' });
  if (answer.status === 404) throw new StoryFault(`${http.base} 不是演示服务（BANLI_DEMONSTRATION=off）`);
  return read(answers.demonstration, answer, '读取演示账号');
}
