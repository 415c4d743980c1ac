/** `npm run admin -- …`: the operator's tool beside the embedded servers or the configured ones. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dataFolder, makeDataFolder, secretOf } from './data.ts';
import { withServers } from './tool.ts';

const data = dataFolder(process.env);
makeDataFolder(data);

process.exitCode = await withServers({ environment: process.env, temporal: true }, async (servers) => {
  const environment = {
    FILES: data.files,
    BANLI_SECRET: secretOf(data),
    ...process.env,
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
  };
  const tool = fileURLToPath(new URL('../activities/admin.js', import.meta.url));
  return (
    spawnSync(process.execPath, [tool, ...process.argv.slice(2)], { env: environment, stdio: 'inherit' })
      .status ?? 1
  );
});
