import type { CheckDocuments } from '../check/checkDocuments';
import type { Command } from './command';

/** Opens the page of the documentation about a code of the Problems view. Its codes call it by this name. */
export function explainProblem(documents: CheckDocuments): Command {
  return {
    id: 'jianbao.explainProblem',
    async run(code) {
      const isCode = typeof code === 'string' && /^[a-z0-9-]+$/.test(code);
      await documents.openPage(isCode ? code : 'README');
    },
  };
}
