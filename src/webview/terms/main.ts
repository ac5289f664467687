import { asHostToTerms, parseTermsStrings, termsPage } from '../../protocol/terms';
import { TermsView } from './termsView';
import './terms.css';

/** Entry of the page that shows a dictionary as a table. */
function start(): void {
  const root = document.getElementById(termsPage.rootId);
  const strings = parseTermsStrings(root?.getAttribute(termsPage.stringsAttribute) ?? null);
  if (root === null || strings === undefined) {
    throw new Error('The page of the terms lacks its root or its strings');
  }
  const api = acquireVsCodeApi();
  const view = new TermsView(root, strings, api);
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = asHostToTerms(event.data);
    if (message !== undefined) {
      view.receive(message);
    }
  });
  view.post({ type: 'ready' });
}

start();
