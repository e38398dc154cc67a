import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellText } from '../../src/cli/shell-text.js';
import { asTyped, isWithin, pathBeside, pathMoved } from '../../src/errors/index.js';
import { tableOfWarehouse } from '../../src/warehouse/index.js';

describe('paths on Windows', () => {
  const within = (folder: string, path: string) => isWithin(folder, path, win32);
  it('what lies in a folder, whatever drive, share, letters and capitals', () => {
    expect(within('C:\\Data', 'C:\\Data')).toBe(true);
    expect(within('C:\\Data\\Ærlig øl', 'c:\\data\\ærlig øl\\2025\\svar.csv')).toBe(true);
    expect(within('C:\\Data', 'C:\\Data (2)\\svar.csv')).toBe(false);
    expect(within('C:\\Data', 'C:\\Dat')).toBe(false);
    expect(within('C:\\Data\\..inne', 'C:\\Data\\..inne\\a')).toBe(true);
    expect(within('C:\\Data', 'C:\\Data\\..inne')).toBe(true);
    expect(within('C:\\Data', 'D:\\Data\\svar.csv')).toBe(false);
    expect(within('C:\\', 'C:\\svar.csv')).toBe(true);
    expect(within('\\\\server\\felles\\år 2025', '\\\\SERVER\\felles\\år 2025\\svar.csv')).toBe(true);
    expect(within('\\\\server\\felles', '\\\\server\\annet\\svar.csv')).toBe(false);
    expect(within('C:\\Data', '\\\\server\\felles\\svar.csv')).toBe(false);
  });

  it('a file as another names it', () => {
    const beside = (file: string, path: string) => pathBeside(file, path, win32);
    expect(beside('C:\\prosjekt\\pipelines\\min.yaml', 'C:\\prosjekt\\data\\mine svar.csv')).toBe(
      '../data/mine svar.csv',
    );
    expect(beside('C:\\prosjekt\\min.yaml', 'D:\\data\\svar.csv')).toBe('D:/data/svar.csv');
    expect(beside('C:\\p\\min.yaml', '\\\\server\\felles\\svar.csv')).toBe('//server/felles/svar.csv');
  });

  it('a path that another file names too: of an earlier wave, from a new folder', () => {
    const moved = (path: string, from: string, to: string) => pathMoved(path, from, to, win32);
    expect(moved('../data/år 2024.csv', 'C:\\p\\vår\\a.yaml', 'C:\\p\\høst\\b.yaml')).toBe(
      '../data/år 2024.csv',
    );
    expect(moved('..\\data\\a.csv', 'C:\\p\\vår\\a.yaml', 'C:\\p\\b.yaml')).toBe('data/a.csv');
    expect(moved('modell.lav', 'C:\\p\\a.yaml', 'D:\\q\\b.yaml')).toBe('C:/p/modell.lav');
    expect(moved('D:/felles/register.csv', 'C:\\p\\a.yaml', 'C:\\q\\b.yaml')).toBe('D:/felles/register.csv');
  });

  it('as a person would type it from where they stand', () => {
    const typed = (file: string, here: string) => asTyped(file, win32, here);
    expect(typed('C:\\Mine data\\svar.csv', 'C:\\Mine data')).toBe('svar.csv');
    expect(typed('C:\\Mine data\\ut\\a.html', 'c:\\mine data')).toBe('ut\\a.html');
    expect(typed('D:\\svar.csv', 'C:\\Mine data')).toBe('D:\\svar.csv');
    expect(typed('C:\\a.csv', 'C:\\en\\to\\tre')).toBe('C:\\a.csv');
    expect(typed('svar.csv', 'C:\\Mine data')).toBe('svar.csv');
  });

  it('a table of a warehouse after a drive letter', () => {
    expect(tableOfWarehouse.exec('C:\\ut\\kurs.duckdb:clean.kurs_1')?.slice(1)).toEqual([
      'C:\\ut\\kurs.duckdb',
      'clean.kurs_1',
    ]);
    expect(tableOfWarehouse.exec('C:\\ut\\svar.csv')).toBeNull();
  });
});

it('what lies in a folder elsewhere', () => {
  expect(isWithin('/data', '/data/a', posix)).toBe(true);
  expect(isWithin('/data', '/data2/a', posix)).toBe(false);
  expect(isWithin('/data', '/Data/a', posix)).toBe(false);
});

it('paths as they are typed into bash and PowerShell', () => {
  expect(shellText('data/svar.csv')).toBe('data/svar.csv');
  expect(shellText('C:\\Mine data\\svar (2).csv')).toBe('"C:\\Mine data\\svar (2).csv"');
  expect(shellText('R&D/svar.csv')).toBe('"R&D/svar.csv"');
  expect(shellText('pris$.csv')).toBe("'pris$.csv'");
  expect(shellText('skole å.csv')).toBe('"skole å.csv"');
});
