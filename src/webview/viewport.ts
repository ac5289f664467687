import type { ArticleView } from './articleView';
import type { HostLine } from './messages';
import type { StateKeeper } from './state';

/** Tells the host which block is the first in view, and keeps the place for a page made anew. */
export class Viewport {
  private reported = { version: -1, block: -1 };
  private frame: number | undefined;

  constructor(
    private readonly view: ArticleView,
    private readonly state: StateKeeper,
    private readonly line: HostLine,
    /** Of the snapshot that is shown; undefined before the first. */
    private readonly version: () => number | undefined,
  ) {}

  /** Reports in the next frame, after what else follows the viewport. */
  schedule(follow: () => void): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      follow();
      this.report();
    });
  }

  report(): void {
    const version = this.version();
    if (version === undefined) {
      return;
    }
    const now = { version, block: this.view.firstBlockInView() };
    this.state.update({ place: this.view.place() });
    if (now.version !== this.reported.version || now.block !== this.reported.block) {
      this.reported = now;
      this.line.post({ type: 'viewport', ...now });
    }
  }

  /** After the frame in which the first article is painted. */
  reportDrawn(version: number): void {
    requestAnimationFrame(() =>
      setTimeout(() => this.line.post({ type: 'drawn', version, milliseconds: Math.round(performance.now()) })),
    );
  }
}
