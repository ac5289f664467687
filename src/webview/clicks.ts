import type { ReaderIntent } from '../protocol/reader';

/** Follows what is pressed in the page and turns it into intents: links, doubts, pictures to load, blocks to restore. */
export function listenToClicks(
  root: HTMLElement,
  intend: (intent: ReaderIntent) => void,
  loadImages: (scope: 'clipping' | 'host', host: string) => void,
): void {
  root.addEventListener('click', ({ target, detail }) => {
    if (!(target instanceof Element)) {
      return;
    }
    const link = target.closest<HTMLElement>('[data-link]');
    const selecting = detail > 0 && document.getSelection()?.isCollapsed === false;
    if (link !== null && !selecting) {
      const report = link.closest<HTMLElement>('.citation[data-kind="link"]')?.dataset['citation'];
      intend(
        report === undefined
          ? { type: 'openLink', link: Number(link.dataset['link']) }
          : { type: 'followCitation', citation: Number(report) },
      );
    }
    const doubt = target.closest<HTMLElement>('[data-doubt]');
    if (doubt !== null && link === null && !selecting) {
      intend({ type: 'chooseReading', doubt: Number(doubt.dataset['doubt']) });
    }
    const load = target.closest<HTMLElement>('[data-load]');
    if (load !== null) {
      loadImages(load.dataset['load'] === 'host' ? 'host' : 'clipping', load.dataset['host'] ?? '');
    }
    if (target.closest('[data-restore]') !== null) {
      const block = target.closest('.furniture')?.querySelector<HTMLElement>('[data-block]');
      intend({ type: 'restoreBlock', block: Number(block?.dataset['block']) });
    }
  });
}
