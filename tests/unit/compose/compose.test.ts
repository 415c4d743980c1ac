import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration } from '../../../db/configuration.ts';
import { searchAttributes } from '../../../workflows/messages.ts';

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
  stop_grace_period?: string;
}

const source = readFileSync('docker-compose.yml', 'utf8');
const compose: { services: Record<string, Service> } = parse(source, { merge: true });
const { services } = compose;
const service = (name: string): Service => {
  const found = services[name];
  if (!found) throw new Error(`No service ${name}`);
  return found;
};

/** As a .env of an installation would fill it. */
const dotEnv: Record<string, string> = {
  POSTGRES_PASSWORD: 'word',
  PUBLIC_URL: 'https://banli.example',
  BANLI_SECRET: 's'.repeat(40),
};

const filled = (environment: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      String(value).replace(/\$\{(\w+):[?-]\}/g, (_, variable: string) => dotEnv[variable] ?? ''),
    ]),
  );

describe('docker-compose.yml', () => {
  it.each(['api', 'worker', 'prepare'])('gives %s only settings that our configuration knows', (name) => {
    const environment = filled(service(name).environment);
    expect(readConfiguration(environment)).not.toHaveProperty('faults');
    const known = readFileSync('db/configuration.ts', 'utf8');
    for (const setting of Object.keys(environment)) expect(known).toContain(setting);
  });

  it('refuses to start without the secrets', () => {
    for (const name of ['POSTGRES_PASSWORD', 'BANLI_SECRET', 'PUBLIC_URL'])
      expect(source).toContain(`\${${name}:?}`);
  });

  it('opens no port to the outside but the web', () => {
    const open = Object.values(services)
      .flatMap((each) => each.ports ?? [])
      .filter((port) => !port.startsWith('127.0.0.1:'));
    expect(open).toEqual(['8700:8700']);
  });

  it('pins every image to a version', () => {
    for (const { image } of Object.values(services)) expect(image).toMatch(/:\d+\.\d+/);
    expect(readFileSync('Dockerfile', 'utf8').match(/^FROM .*$/gm)).toEqual([
      'FROM node:20.20-bookworm-slim AS build',
      'FROM node:20.20-bookworm-slim',
    ]);
  });

  it('waits in the right order', () => {
    const awaited = (name: string) =>
      Object.entries(service(name).depends_on ?? {}).map(([on, { condition }]) => `${on}: ${condition}`);
    expect(awaited('temporal-schema')).toEqual(['postgresql: service_healthy']);
    expect(awaited('temporal')).toEqual(['temporal-schema: service_completed_successfully']);
    expect(awaited('temporal-namespace')).toEqual(['temporal: service_started']);
    expect(awaited('prepare')).toEqual(['postgresql: service_healthy']);
    expect(awaited('worker')).toEqual([
      'prepare: service_completed_successfully',
      'temporal-namespace: service_completed_successfully',
    ]);
    expect(awaited('api')).toEqual(['prepare: service_completed_successfully']);
  });

  it('watches the health of everything that stays up', () => {
    for (const name of ['postgresql', 'worker', 'api'])
      expect(service(name).healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('asks for the health of Temporal before anything uses it', () => {
    expect(service('temporal-namespace').command?.join()).toContain('until temporal operator cluster health');
  });

  it('names every search attribute of the process', () => {
    for (const [name, type] of Object.entries(searchAttributes)) expect(source).toContain(`${name}=${type}`);
  });

  it('keeps Temporal to one node with enough shards, and stops us later than we stop ourselves', () => {
    expect(service('temporal').environment?.NUM_HISTORY_SHARDS).toBe('128');
    expect(service('worker').stop_grace_period).toBe('30s');
  });
});
