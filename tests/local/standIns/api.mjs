// Stands in for the API: answers on PORT, shows its environment, drains on SIGTERM.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const server = createServer((request, response) => {
  if (request.url === '/readyz') response.end('ready');
  else response.end(JSON.stringify(process.env));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => {
  writeFileSync(join(process.env.BANLI_DATA ?? '', 'drained'), '');
  process.exit(0);
});
