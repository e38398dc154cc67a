import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolders } from '../../src/errors/index.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a folder and those above it, and is content with one that is there', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeFolders(deep);
  makeFolders(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

it('says no where a file stands in the way', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolders(join(folder, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolders(join(folder, 'file', 'x'))).toThrow(/EEXIST|ENOTDIR/);
});

it.skipIf(!existsSync('/proc/self'))('gives up where the system makes no folders', () => {
  expect(() => makeFolders('/proc/x/y')).toThrow(/ENOENT/);
});
