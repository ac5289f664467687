import type { Guard } from '../protocol/guard';
import { arrayOf, isBoolean, isCount, isFiniteNumber, isString, shape } from '../protocol/guard';
import type { HostApi } from './messages';
import { isDrafts } from './notes/drafts';
import type { Draft } from './notes/drafts';

/** Where the page was scrolled to: a node of the layout, and how far its top was from the top of the window in pixels. */
export interface Place {
  readonly node: number;
  readonly digest: string;
  readonly top: number;
}

/** What survives when VS Code reloads the page or the host replaces it. */
export interface PageState {
  readonly showHidden: boolean;
  /** Digests of the folds that differ from `showHidden`. */
  readonly toggled: readonly string[];
  /** Absent at the top of the page. */
  readonly place?: Place | undefined;
  readonly notesHidden?: boolean;
  readonly citationsShown?: boolean;
  readonly namesShown?: boolean;
  /** Notes that are being written. */
  readonly drafts?: readonly Draft[];
}

const isPageState: Guard<PageState> = shape<PageState>(
  { showHidden: isBoolean, toggled: arrayOf(isString) },
  {
    place: shape<Place>({ node: isCount, digest: isString, top: isFiniteNumber }),
    notesHidden: isBoolean,
    citationsShown: isBoolean,
    namesShown: isBoolean,
    drafts: isDrafts,
  },
);

/** Reads the kept state once and writes changes, at most once in `writeDelay` milliseconds. */
export class StateKeeper {
  private static readonly writeDelay = 200;
  private state: PageState;
  private timer: number | undefined;
  /** False when the page opens for the first time. */
  readonly restored: boolean;

  constructor(private readonly api: HostApi) {
    const kept = api.getState();
    this.restored = isPageState(kept);
    this.state = isPageState(kept) ? kept : { showHidden: false, toggled: [] };
    window.addEventListener('pagehide', () => this.write());
    document.addEventListener('visibilitychange', () => this.write());
  }

  get current(): PageState {
    return this.state;
  }

  update(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.timer ??= window.setTimeout(() => this.write(), StateKeeper.writeDelay);
  }

  /** Writes now; for changes the host may answer by replacing the page. */
  write(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.api.setState(this.state);
  }
}
