/** Process entry: migrates, seeds the rules, and makes the demonstration office or the first administrator. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import { roleNames } from '../workflows/lifecycle/actor.ts';
import { requireNewPassword } from './accounts.ts';
import { loadCalendars } from './calendars/load.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { connect, type Sql } from './connect.ts';
import { chaoan } from './demonstration/chaoan.ts';
import { guangxi } from './demonstration/guangxi.ts';
import type { Office } from './demonstration/office.ts';
import { qingyuan } from './demonstration/qingyuan.ts';
import { migrate } from './migrate.ts';
import { oneTimePassword } from './oneTimePassword.ts';
import { presets } from './policies/presets.ts';
import { seedOffice, seedPerson, seedRules } from './seed.ts';

export const demonstrationPassword = 'banli-yanshi-2026';
export const demonstrationOffices: Office[] = [qingyuan, chaoan, guangxi];

/** Leaves the database ready for API and worker. Answers the lines about accounts that a person must read, if any. */
export async function prepareDatabase(
  url: string,
  { demonstration }: { demonstration: boolean },
): Promise<string[]> {
  await migrate(url);
  const sql = connect(url, { connections: 2, name: 'banli-prepare' });
  try {
    await seedRules(sql, { policies: presets, calendars: loadCalendars() });
    return demonstration ? await prepareDemonstration(sql) : await prepareAdministrator(sql);
  } finally {
    await sql.end();
  }
}

async function prepareDemonstration(sql: Sql): Promise<string[]> {
  for (const office of demonstrationOffices) await seedOffice(sql, office, demonstrationPassword);
  const lines = demonstrationOffices.flatMap(({ committee, units, people }) => [
    `${committee.region}政协：`,
    ...people.map(({ username, name, posts }) => {
      const held = posts.map(({ role, unit }) => {
        const place = units.find((each) => each.id === unit)?.name;
        return `${place ?? ''}${roleNames[role]}`;
      });
      return `  ${username}（${name}，${[...new Set(held)].join('、')}）`;
    }),
  ]);
  return [`演示账号的密码均为 ${demonstrationPassword}`, ...lines];
}

/** Without a demonstration: one administrator, whose one-time password is said once. */
async function prepareAdministrator(sql: Sql): Promise<string[]> {
  const [known] = await sql`select 1 from posts where role = 'administrator' limit 1`;
  if (known) return [];
  const password = oneTimePassword();
  await sql`
    insert into committees (id, name, level, region) values ('first', '政协委员会', 'municipal', '本地')
    on conflict do nothing`;
  await seedPerson(sql, {
    person: { username: 'administrator', name: '系统管理员', posts: [{ role: 'administrator' }] },
    committee: 'first',
    hash: await hashPassword(password),
  });
  await requireNewPassword(sql, 'administrator');
  return [`管理员账号 administrator 的一次性密码：${password}`];
}

/** The whole preparation as the environment asks for it. Throws with a list of what is wrong with the settings. */
export async function prepareFrom(environment: NodeJS.ProcessEnv): Promise<Configuration> {
  const configuration = readConfiguration(environment);
  if ('faults' in configuration) throw new Error(configuration.faults.join('\n'));
  const lines = await prepareDatabase(configuration.databaseUrl, {
    demonstration: configuration.demonstration,
  });
  const data = environment.BANLI_DATA;
  if (data && lines.length > 0)
    await writeFile(join(data, 'accounts.txt'), `${lines.join('\n')}\n`, { mode: 0o600 });
  else for (const line of lines) console.log(line);
  return configuration;
}

const isEntry =
  process.argv[1] !== undefined &&
  import.meta.url.endsWith('/db/prepare.js') &&
  process.argv[1].endsWith('/db/prepare.js');
if (isEntry) {
  await prepareFrom(process.env).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
