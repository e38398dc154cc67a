import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staleReason } from '../../src/pipeline/cues.js';
import { RunFolder } from '../../src/pipeline/run-folder.js';
import { scratch } from '../e2e/cli.js';

const cues = { program: 'p', definition: 'd', inputs: 'i', earlier: 'e' };
let folder: string;
beforeEach(() => {
  folder = scratch();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** Fills a run's folder with one file, and the manifest that lists it. */
const fill = (text: string) => (next: string) => {
  writeFileSync(join(next, 'a.txt'), text);
  const outputs = [{ name: 'a.txt', bytes: text.length, sha256: sha(text) }];
  writeFileSync(
    join(next, 'manifest.json'),
    JSON.stringify({ format: 'ledervilkar-manifest', pipeline: { name: 'p' }, outputs }),
  );
};
const publishedText = () => readFileSync(join(folder, 'run', 'a.txt'), 'utf8');
const work = () => join(folder, '.run.work');

describe('RunFolder', () => {
  it('shows a step only when it is whole', async () => {
    const run = new RunFolder(join(folder, 'run'));
    const failing = run.store('ingest', async (aside) => {
      writeFileSync(join(aside, 'half.txt'), 'half');
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(await run.stored('ingest')).toEqual({});
    await run.store('ingest', async (aside) => {
      writeFileSync(join(aside, 'whole.txt'), 'whole');
      return { cues, rows: 3, output: { x: 1 } };
    });
    const files = [{ name: 'whole.txt', bytes: 5, sha256: sha('whole') }];
    const gives = sha(JSON.stringify([sha('{"x":1}'), files]));
    expect(await run.stored('ingest')).toEqual({ step: { cues, rows: 3, output: { x: 1 }, gives, files } });
    expect(readFileSync(join(run.stepFolder('ingest'), 'whole.txt'), 'utf8')).toBe('whole');
    run.unlock();
  });

  it('knows a step of which any byte is changed, or a file gone or added', async () => {
    const run = new RunFolder(join(folder, 'run'));
    const write = () =>
      run.store('ingest', async (aside) => {
        writeFileSync(join(aside, 'a.txt'), 'answers');
        return { cues, rows: 3, output: { x: 0.1 } };
      });
    await write();
    for (const name of ['a.txt', 'step.json']) {
      const file = join(run.stepFolder('ingest'), name);
      const whole = readFileSync(file);
      for (let i = 0; i < whole.length; i++) {
        const damaged = Buffer.from(whole);
        damaged[i]! ^= 1 << (i % 8);
        writeFileSync(file, damaged);
        expect((await run.stored('ingest')).damage, `byte ${i}`).toBe(`${name} is damaged`);
      }
      for (const length of [0, 1, whole.length - 1]) {
        writeFileSync(file, whole.subarray(0, length));
        expect((await run.stored('ingest')).damage).toBe(`${name} is damaged`);
      }
      writeFileSync(file, whole);
    }
    const added = join(run.stepFolder('ingest'), 'a.txt.wal');
    writeFileSync(added, '');
    expect((await run.stored('ingest')).damage).toBe("a.txt.wal is not the step's own");
    rmSync(added);
    rmSync(join(run.stepFolder('ingest'), 'a.txt'));
    expect((await run.stored('ingest')).damage).toBe('a.txt is gone');
    await write();
    expect((await run.stored('ingest')).damage).toBeUndefined();
    run.unlock();
  });

  it('leaves the last published folder when a new one cannot be filled', () => {
    const run = new RunFolder(join(folder, 'run'));
    run.publish(fill('first'));
    expect(() =>
      run.publish(() => {
        throw new Error('disk full');
      }),
    ).toThrow(/LV-RUN-OUT/);
    expect(publishedText()).toBe('first');
    expect(run.publish(fill('second'))).toEqual([]);
    expect(publishedText()).toBe('second');
    expect(existsSync(join(work(), 'last'))).toBe(false);
    run.unlock();
  });

  it('keeps what the manifest does not list where it is, and what a person has changed beside', () => {
    const path = join(folder, 'run');
    const run = new RunFolder(path);
    run.publish(fill('first'));
    mkdirSync(join(path, 'mine'));
    writeFileSync(join(path, 'mine', 'thesis.txt'), 'years of work');
    writeFileSync(join(path, 'a.txt'), 'corrected by hand');
    const told = run.publish(fill('second'));
    expect(readFileSync(join(path, 'mine', 'thesis.txt'), 'utf8')).toBe('years of work');
    expect(publishedText()).toBe('second');
    expect(told).toHaveLength(2);
    const kept = told[0]!.split(' lies in ')[1]!;
    expect(readFileSync(join(kept, 'a.txt'), 'utf8')).toBe('corrected by hand');
    expect(told[1]).toBe('mine/thesis.txt is not of this run, and stays where it is');
    run.unlock();
  });

  it('says what the last run had and this one does not make', () => {
    const path = join(folder, 'run');
    const run = new RunFolder(path);
    const files =
      (...names: string[]) =>
      (out: string) => {
        for (const name of names) writeFileSync(join(out, name), name);
        const outputs = names.map((name) => ({ name, bytes: name.length, sha256: sha(name) }));
        writeFileSync(
          join(out, 'manifest.json'),
          JSON.stringify({ format: 'ledervilkar-manifest', pipeline: { name: 'p' }, outputs }),
        );
      };
    run.publish(files('report.html', 'report.docx', 'a.svg', 'b.svg', 'c.svg'));
    expect(run.publish(files('report.html', 'a.svg'))).toEqual([
      '3 files are not made by this run, and are removed: b.svg, c.svg, report.docx',
    ]);
    expect(run.publish(files('report.html'))).toEqual(['a.svg is not made by this run, and is removed']);
    run.unlock();
  });

  it('names the file that another program holds open, and leaves the last run whole', () => {
    const path = join(folder, 'run');
    const held = join(path, 'a.txt');
    let open = false;
    // As Windows does: neither a file that is open nor the folder around it can be moved.
    const rename = (from: string, to: string) => {
      if (open && (from === held || from === path))
        throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
      renameSync(from, to);
    };
    const run = new RunFolder(path, rename);
    run.publish(fill('first'));
    open = true;
    let error: unknown;
    try {
      run.publish(fill('second'));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'LV-RUN-OPEN', faults: [{ place: { file: held } }] });
    expect(publishedText()).toBe('first');
    open = false;
    run.publish(fill('second'));
    expect(publishedText()).toBe('second');
    run.unlock();
  });

  it('takes the first move back when the second fails', () => {
    const path = join(folder, 'run');
    let failing = false;
    const run = new RunFolder(path, (from, to) => {
      if (failing && to === path && from.endsWith('next'))
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
      renameSync(from, to);
    });
    run.publish(fill('first'));
    failing = true;
    expect(() => run.publish(fill('second'))).toThrow(/LV-RUN-OUT/);
    expect(publishedText()).toBe('first');
    expect(readdirSync(work()).sort()).toEqual(['README.md', 'lock', 'manifest.json', 'next', 'steps']);
    run.unlock();
  });

  it('gives the last folder back after a kill between its two renames', () => {
    const path = join(folder, 'run');
    const run = new RunFolder(path);
    run.publish(fill('first'));
    run.unlock();
    // What a kill between the renames leaves: the old folder set aside, the new one not yet in place.
    renameSync(path, join(work(), 'last'));
    mkdirSync(join(work(), 'next'));
    new RunFolder(path).unlock();
    expect(publishedText()).toBe('first');
    expect(existsSync(join(work(), 'next'))).toBe(false);
  });

  it('completes what the journal tells, after a kill at any of its moves', () => {
    for (const done of [0, 1, 2]) {
      const path = join(folder, 'run');
      const run = new RunFolder(path);
      run.publish(fill('first'));
      run.unlock();
      const [next, last] = [join(work(), 'next'), join(work(), 'last')];
      mkdirSync(next);
      fill('second')(next);
      const moves = [
        { from: '../run', to: 'last' },
        { from: 'next', to: '../run' },
      ];
      writeFileSync(join(work(), 'journal.json'), JSON.stringify({ moves }));
      if (done > 0) renameSync(path, last);
      if (done > 1) renameSync(next, path);
      new RunFolder(path).unlock();
      expect(publishedText()).toBe('second');
      expect(readdirSync(work()).sort()).toEqual(['README.md', 'manifest.json', 'steps']);
    }
  });

  it('deletes neither the last run nor a folder that someone has made in its place after a kill', () => {
    const path = join(folder, 'run');
    const run = new RunFolder(path);
    run.publish(fill('first'));
    run.unlock();
    mkdirSync(join(work(), 'next'));
    fill('second')(join(work(), 'next'));
    const moves = [
      { from: '../run', to: 'last' },
      { from: 'next', to: '../run' },
    ];
    writeFileSync(join(work(), 'journal.json'), JSON.stringify({ moves }));
    renameSync(path, join(work(), 'last'));
    mkdirSync(path);
    writeFileSync(join(path, 'thesis.txt'), 'years of work');
    new RunFolder(path).unlock();
    expect(readFileSync(join(path, 'thesis.txt'), 'utf8')).toBe('years of work');
    const [kept] = readdirSync(join(work(), 'kept'));
    expect(readFileSync(join(work(), 'kept', kept!, 'a.txt'), 'utf8')).toBe('first');
  });

  it('does nothing that a journal says of files elsewhere', () => {
    const thesis = join(folder, 'thesis.txt');
    writeFileSync(thesis, 'years of work');
    mkdirSync(work());
    for (const moves of [
      '[{"from":"../thesis.txt","to":"next"}]',
      '[{"from":"/etc/x","to":"next"}]',
      '{}',
      '',
    ]) {
      writeFileSync(join(work(), 'journal.json'), `{"moves":${moves}}`);
      new RunFolder(join(folder, 'run')).unlock();
      expect(readFileSync(thesis, 'utf8')).toBe('years of work');
      expect(existsSync(join(work(), 'journal.json'))).toBe(false);
    }
  });

  it('clears what a killed run left half-written, and nothing else', () => {
    mkdirSync(join(work(), 'aside-ingest-abc123'), { recursive: true });
    writeFileSync(join(work(), 'lock'), '99999999');
    new RunFolder(join(folder, 'run')).unlock();
    writeFileSync(join(work(), 'mine.txt'), 'mine');
    new RunFolder(join(folder, 'run')).unlock();
    expect(readdirSync(work()).sort()).toEqual(['README.md', 'mine.txt', 'steps']);
    expect(statSync(work()).mode & 0o777).toBe(0o700);
  });

  it("refuses a folder of someone's own that has names of a working folder", () => {
    for (const name of ['steps/ingest', 'next', 'last', 'kept']) {
      rmSync(work(), { recursive: true, force: true });
      mkdirSync(join(work(), name), { recursive: true });
      writeFileSync(join(work(), name, 'thesis.txt'), 'mine');
      expect(() => new RunFolder(join(folder, 'run')), name).toThrow(/LV-OUT-REFUSED/);
      expect(readFileSync(join(work(), name, 'thesis.txt'), 'utf8')).toBe('mine');
    }
  });

  it("keeps what a person has put into a step's folder", async () => {
    const run = new RunFolder(join(folder, 'run'));
    const write = (text: string) =>
      run.store('results', async (aside) => {
        writeFileSync(join(aside, 'results.json'), text);
        return { cues, rows: 1, output: {} };
      });
    await write('1');
    writeFileSync(join(run.stepFolder('results'), 'thesis.txt'), 'mine');
    await write('2');
    const [kept] = readdirSync(join(work(), 'kept'));
    expect(readFileSync(join(work(), 'kept', kept!, 'thesis.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(run.stepFolder('results')).sort()).toEqual(['results.json', 'step.json']);
    run.unlock();
  });

  it("refuses a working folder that is someone's own", () => {
    mkdirSync(work());
    writeFileSync(join(work(), 'thesis.txt'), 'years of work');
    expect(() => new RunFolder(join(folder, 'run'))).toThrow(/LV-OUT-REFUSED/);
    expect(readdirSync(work())).toEqual(['thesis.txt']);
  });
});

describe('staleReason', () => {
  it('names the first cue that has changed, and nothing when none has', () => {
    expect(staleReason(undefined, cues)).toBe('first run');
    expect(staleReason(cues, { ...cues })).toBeUndefined();
    expect(staleReason(cues, { ...cues, definition: 'x' })).toBe('the pipeline or codebook has changed');
    expect(staleReason(cues, { ...cues, inputs: 'x', earlier: 'y' })).toBe('an input file has changed');
    expect(staleReason(cues, { ...cues, program: 'x' })).toBe('ledervilkar itself has changed');
  });
});
