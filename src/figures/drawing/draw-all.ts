import type { Spec } from '../figure.js';
import { type DrawnFigure, drawSvg, withFooter } from './draw.js';
import { Rasteriser } from './rasteriser.js';

/** What is to be drawn of one figure. */
export interface DrawJob {
  id: string;
  wide: Spec;
  /** Null where there is none. */
  narrow: Spec | null;
  /** Lines of the caption under the wide one. */
  footer: readonly string[];
  /** As it stands in the report and in files; false where only `bare` is wanted. */
  whole: boolean;
  png: boolean;
  /** Without title and caption, for documents that have them as text. */
  bare: 'svg' | 'png' | null;
  /** Bare drawings of a long figure in parts, for what pages and slides have room for; whole when left out. */
  parts?: Partial<Record<Cut, readonly Spec[]>>;
}

/** What a bare figure is cut for. */
export type Cut = 'page' | 'slide';

type BareFigure = DrawnFigure & { png: Uint8Array | null };

export interface DrawResult {
  wide: DrawnFigure | null;
  narrow: DrawnFigure | null;
  /** Made beside what is done next: many are there only when that is done. */
  png: Promise<Uint8Array> | null;
  /** In parts where it is long, one part else. */
  bare: Partial<Record<Cut, BareFigure[]>>;
}

/** The PNG file of an SVG, where it was made before. */
export type KnownPixels = (svg: string) => Uint8Array | undefined;

type MakePixels = (figure: DrawnFigure) => Promise<Uint8Array>;

/** @param later gets a promise for each bare piece that waits for its pixels */
async function drawJob(job: DrawJob, pixels: MakePixels, later: Promise<void>[]): Promise<DrawResult> {
  const wide = job.whole ? withFooter(await drawSvg(job.wide), job.footer) : null;
  const narrow = job.whole && job.narrow !== null ? await drawSvg(job.narrow) : null;
  const png = job.png && wide !== null ? pixels(wide) : null;
  return { wide, narrow, png, bare: await bareOf(job, pixels, later) };
}

async function bareOf(
  { wide, narrow, bare, parts = {} }: DrawJob,
  pixels: MakePixels,
  later: Promise<void>[],
): Promise<DrawResult['bare']> {
  if (bare === null) return {};
  const one = async ({ title: _title, ...rest }: Spec): Promise<BareFigure> => {
    const drawn = await drawSvg(rest);
    const made: BareFigure = { ...drawn, png: null };
    const keep = (png: Uint8Array) => {
      made.png = png;
    };
    if (bare === 'png') later.push(pixels(drawn).then(keep));
    return made;
  };
  let uncut: BareFigure | null = null;
  const all: DrawResult['bare'] = {};
  for (const [cut, specs] of Object.entries(parts) as [Cut, readonly Spec[]][]) {
    all[cut] = [];
    // Most figures are the same for pages and slides.
    if (specs.length === 1) {
      uncut ??= await one(wide);
      // On a slide, what is higher than wide is shown small; the narrow one has greater letters there.
      const small = cut === 'slide' && narrow !== null && uncut.height > uncut.width;
      all[cut].push(small ? await one(narrow) : uncut);
    } else for (const spec of specs) all[cut].push(await one(spec));
  }
  return all;
}

/**
 * Draws many figures, in the order given, with pixels made in threads beside. A figure is asked for when the one before is
 * drawn.
 *
 * @param known - PNG files that need not be made again
 * @returns the drawings by id
 * @throws DrawError naming the figure that could not be drawn; a PNG's promise rejects with one too
 */
export async function drawAll(
  jobs: Iterable<DrawJob>,
  known: KnownPixels = () => undefined,
): Promise<Map<string, DrawResult>> {
  const raster = new Rasteriser();
  const results = new Map<string, DrawResult>();
  const later: Promise<void>[] = [];
  try {
    // One after the other: Vega numbers what a drawing refers to in itself as it goes.
    for (const job of jobs) {
      const failed = (error: unknown): never => {
        throw new DrawError(job.id, error instanceof Error ? error.message : String(error));
      };
      const pixels = (figure: DrawnFigure) => {
        const before = known(figure.svg);
        if (before !== undefined) return Promise.resolve(before);
        const png = raster.png(figure).catch(failed);
        // Who waits for it is told; until then a failure is nobody's.
        png.catch(() => undefined);
        return png;
      };
      results.set(job.id, await drawJob(job, pixels, later).catch(failed));
    }
    await Promise.all(later);
  } finally {
    raster.close();
  }
  return results;
}

/** A figure that could not be drawn. */
export class DrawError extends Error {
  override readonly name = 'DrawError';

  constructor(
    readonly id: string,
    message: string,
  ) {
    super(message);
  }
}
