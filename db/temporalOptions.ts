/** How our configuration says to reach Temporal, in the words of the SDK; the same for workers and clients. */

import { readFile } from 'node:fs/promises';
import type { Configuration } from './configuration.ts';

export interface TemporalOptions {
  address: string;
  tls?: true | { clientCertPair: { crt: Buffer; key: Buffer } };
  apiKey?: string;
}

export async function temporalOptions({
  address,
  tls,
  apiKey,
}: Configuration['temporal']): Promise<TemporalOptions> {
  return { address, ...(tls && { tls: await tlsOptions(tls) }), ...(apiKey && { apiKey }) };
}

async function tlsOptions({
  certificate,
  key,
}: NonNullable<Configuration['temporal']['tls']>): Promise<NonNullable<TemporalOptions['tls']>> {
  if (!certificate || !key) return true;
  return { clientCertPair: { crt: await readFile(certificate), key: await readFile(key) } };
}
