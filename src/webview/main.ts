import { readerPage } from '../protocol/page';
import { parseReaderStrings } from '../protocol/validate';
import { HostLine } from './messages';
import { Reader } from './reader';
import { StateKeeper } from './state';
import './styles/reader.css';

/** Entry of the reader's page. */
function start(): void {
  const root = document.getElementById(readerPage.rootId);
  const strings = parseReaderStrings(root?.getAttribute(readerPage.stringsAttribute) ?? null);
  if (root === null || strings === undefined) {
    throw new Error('The page of the reader lacks its root or its strings');
  }
  const api = acquireVsCodeApi();
  const line = new HostLine(api);
  const reader = new Reader(root, strings, line, new StateKeeper(api));
  line.listen((message) => reader.receive(message));
  line.post({ type: 'ready' });
}

start();
