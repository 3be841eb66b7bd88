import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { clone } from '../start/places.mjs';

const deploy = (...names: string[]) => join(clone, 'deploy', ...names);
const textOf = (...names: string[]) => readFileSync(deploy(...names), 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!hasSystemd) console.warn('This machine has no systemd: the units are not verified by it.');

test.skipIf(!hasSystemd)('systemd finds nothing wrong with the units', () => {
  const units = readdirSync(deploy('systemd')).map((name) => deploy('systemd', name));
  const told = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
  // Where node lies elsewhere than on the office's machine is no fault of the unit.
  const faults = told.stderr.split('\n').filter((line) => line !== '' && !line.includes('/usr/bin/node'));
  expect(faults).toEqual([]);
});

test('the units start programs that are there, and stop no sooner than letters are handed over', () => {
  for (const name of readdirSync(deploy('systemd')).filter((file) => file.endsWith('.service'))) {
    const [, program = ''] = /\/usr\/bin\/node (\S+\.mjs)/u.exec(textOf('systemd', name)) ?? [];
    expect(existsSync(join(clone, program)), name).toBe(true);
  }
  const [, stop = 0] = /TimeoutStopSec=(\d+)/u.exec(textOf('systemd', 'danvankheo.service')) ?? [];
  expect(Number(stop)).toBeGreaterThan(40);
});

type Service = {
  image: string;
  environment?: Record<string, string>;
  depends_on?: string[] | Record<string, unknown>;
  volumes?: string[];
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

test('compose names services, volumes, files and settings that are there', () => {
  const { services, volumes } = load(textOf('compose', 'compose.yaml')) as Compose;
  expect(Object.keys(services)).toEqual(['database', 'portal', 'proxy']);
  for (const { image, depends_on: needs = [], volumes: mounts = [] } of Object.values(services)) {
    expect(image).toMatch(/:\d/u);
    for (const name of Array.isArray(needs) ? needs : Object.keys(needs))
      expect(services).toHaveProperty(name);
    for (const source of mounts.map((mount) => mount.split(':')[0] ?? '')) {
      if (source.startsWith('.')) expect(existsSync(deploy('compose', source)), source).toBe(true);
      else if (!source.startsWith('$')) expect(volumes).toHaveProperty(source);
    }
  }
  const known = readFileSync(join(clone, '.env.example'), 'utf8');
  for (const name of Object.keys(services.portal?.environment ?? {}))
    expect(known, name).toMatch(new RegExp(`^#? ?${name}=`, 'mu'));
});

test('the guide names only files and commands that are there', () => {
  const guide = readFileSync(join(clone, 'docs', 'deployment.md'), 'utf8');
  const named = [...guide.matchAll(/\b(?:deploy|scripts)\/[\w./-]+\.\w+/gu)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !existsSync(join(clone, name)))).toEqual([]);
});
