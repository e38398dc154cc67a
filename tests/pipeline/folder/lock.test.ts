import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from '../../../src/pipeline/folder/lock.js';
import { scratch } from '../../e2e/cli.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = scratch();
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const holder = (fields: object) =>
  JSON.stringify({ program: 'ledervilkar', pid: process.ppid, host: hostname(), began: null, ...fields });

it('is held until it is given back, and names its file and holder', () => {
  const free = takeLock(file, 'out/a');
  expect(() => takeLock(file, 'out/a')).toThrow(
    /lock: another run is writing to 'out\/a'.*process \d+.*LV-RUN-BUSY/,
  );
  free();
  takeLock(file, 'out/a')();
});

it('refuses while its holder runs, or may run on another machine', () => {
  writeFileSync(file, holder({}));
  expect(() => takeLock(file, 'x')).toThrow(`process ${process.ppid}, since`);
  writeFileSync(file, holder({ host: 'another' }));
  expect(() => takeLock(file, 'x')).toThrow(/on 'another'.*remove this file.*LV-RUN-BUSY/);
});

it.each([
  ['of a process that is no more', () => holder({ pid: 99_999_999 })],
  ['of a process whose number another has now', () => holder({ began: 'before' })],
  ['of a process with our own number', () => holder({ pid: process.pid, began: 'before' })],
  ['with a number alone', () => String(process.ppid)],
  ['that is damaged', () => holder({}).slice(0, 20)],
  ['of another program', () => '{"pid":1}'],
])('takes over a lock %s', (_what, text) => {
  writeFileSync(file, text());
  const free = takeLock(file, 'x');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  free();
});

it('waits a moment for an empty lock, and then takes it over', () => {
  writeFileSync(file, '');
  const began = Date.now();
  takeLock(file, 'x')();
  expect(Date.now() - began).toBeLessThan(10_000);
  writeFileSync(file, '');
  utimesSync(file, 1, 1);
  takeLock(file, 'x')();
});

it('gives back only what is its own', () => {
  const free = takeLock(file, 'x');
  writeFileSync(file, 'another');
  free();
  expect(readFileSync(file, 'utf8')).toBe('another');
});
