import { describe, expect, test } from 'vitest';
import { makePagePerson } from '../../../web/src/lib/pagePerson.ts';
import { makeTabs, type TabMessage } from '../../../web/src/lib/tabs.ts';

describe('the tabs of one browser', () => {
  test('tell each other what happened, until they listen no more', () => {
    const said: TabMessage[] = [];
    let arrives: (message: TabMessage) => void = () => undefined;
    const tabs = makeTabs({
      say: (each) => said.push(each),
      hear: (listener) => {
        arrives = listener;
      },
    });
    const heard: TabMessage[] = [];
    const leave = tabs.listen((each) => heard.push(each));
    tabs.tell({ kind: 'noticesRead' });
    arrives({ kind: 'signedOut' });
    leave();
    arrives({ kind: 'signedIn' });
    expect([said, heard]).toEqual([[{ kind: 'noticesRead' }], [{ kind: 'signedOut' }]]);
  });

  test('without a channel say nothing, and break nothing', () => {
    expect(() => makeTabs(undefined).tell({ kind: 'signedOut' })).not.toThrow();
  });
});

describe('the person of a page', () => {
  test('is named with every request once known, and not at the login', () => {
    const page = makePagePerson();
    expect([page.isKnown(), page.headers()]).toEqual([false, {}]);
    page.becomes('clerk');
    expect([page.isKnown(), page.headers()]).toEqual([true, { 'Banli-Person': 'clerk' }]);
    page.forget();
    expect(page.headers()).toEqual({});
  });

  test('when replaced makes the page turn, and leaves nobody an answer to go on with', async () => {
    const page = makePagePerson();
    let turned = 0;
    page.listen(() => {
      turned += 1;
    });
    const answered = page.isReplaced().then(() => 'answered');
    const later = new Promise((done) => setTimeout(done, 0)).then(() => 'nothing');
    expect(await Promise.race([answered, later])).toBe('nothing');
    expect(turned).toBe(1);
  });
});
