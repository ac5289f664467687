import type { HostToReader, ReaderIntent, ReaderToHost } from '../protocol/reader';
import { asHostToReader } from '../protocol/validate';

export type HostApi = ReturnType<typeof acquireVsCodeApi>;

/** The typed line to the extension host. What does not pass the run-time check of the protocol is not delivered. */
export class HostLine {
  private lastIntent = 0;

  constructor(private readonly api: HostApi) {}

  listen(receive: (message: HostToReader) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = asHostToReader(event.data);
      if (message !== undefined) {
        receive(message);
      }
    });
  }

  post(message: ReaderToHost): void {
    this.api.postMessage(message);
  }

  /** `version` is that of the snapshot the person acted on. Answers with the number by which the host replies. */
  intend(version: number, intent: ReaderIntent): number {
    this.lastIntent += 1;
    this.post({ type: 'intent', id: this.lastIntent, version, intent });
    return this.lastIntent;
  }
}
