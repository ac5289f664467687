import * as vscode from 'vscode';
import { facetValues, type Facet } from '../../core/library/facets';
import type { OnlyWith } from '../../core/library/filter';
import type { Script } from '../../core/text/hanScript';
import { displayName } from '../platform/displayName';
import { numberText, scriptName } from '../views/libraryText';
import type { LibraryTree } from '../views/libraryTree';
import type { Command } from './command';

/** Values of a facet that are offered, the commonest first. */
const mostValues = 50;

const scripts: readonly Script[] = ['hant', 'hans', 'mixed', 'none'];

interface Condition extends vscode.QuickPickItem {
  readonly only?: OnlyWith;
}

/** Shows only clippings with what the person picks: notes, pictures, an outlet, … */
export function limitLibrary({ library, choices }: LibraryTree): Command {
  return {
    id: 'jianbao.limitLibrary',
    async run(named) {
      if (isConditions(named)) {
        choices.limitTo(named);
        return;
      }
      const current = choices.query.only;
      const conditions = [
        ...plainConditions(),
        { label: vscode.l10n.t('Script'), kind: vscode.QuickPickItemKind.Separator },
        ...scripts.map((script) => ({ label: scriptName(script), only: { scripts: [script] } })),
        ...facetConditions(library.catalogue, 'outlet', vscode.l10n.t('Outlet')),
        ...facetConditions(library.catalogue, 'region', vscode.l10n.t('Region')),
        ...facetConditions(library.catalogue, 'tag', vscode.l10n.t('Tag')),
      ].map((condition: Condition) => ({ ...condition, picked: isPicked(condition, current) }));
      const picked = await vscode.window.showQuickPick(conditions, {
        canPickMany: true,
        title: vscode.l10n.t('Show Only Clippings With'),
        placeHolder: vscode.l10n.t('All kinds of conditions must be met; of one kind, one is enough.'),
        matchOnDescription: true,
      });
      if (picked) {
        choices.limitTo(together(picked));
      }
    },
  };
}

function plainConditions(): readonly Condition[] {
  return [
    { label: vscode.l10n.t('Notes'), iconPath: new vscode.ThemeIcon('comment'), only: { annotations: true } },
    { label: vscode.l10n.t('Pictures'), iconPath: new vscode.ThemeIcon('file-media'), only: { pictures: true } },
    { label: vscode.l10n.t('Problems'), iconPath: new vscode.ThemeIcon('warning'), only: { problems: true } },
    { label: vscode.l10n.t('Several versions'), iconPath: new vscode.ThemeIcon('versions'), only: { versions: true } },
  ];
}

function facetConditions(
  catalogue: Parameters<typeof facetValues>[0],
  facet: Facet & ('outlet' | 'region' | 'tag'),
  heading: string,
): readonly Condition[] {
  const values = facetValues(catalogue, facet).slice(0, mostValues);
  const list = ({ outlet: 'outlets', region: 'regions', tag: 'tags' } as const)[facet];
  const conditions = values.map(({ value, label, count }) => ({
    label: facet === 'region' ? displayName('region', value) : label,
    description: numberText(count),
    only: { [list]: [value] },
  }));
  return conditions.length === 0 ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...conditions];
}

/** True when a condition is among those that hold. */
function isPicked({ only }: Condition, current: OnlyWith): boolean {
  return (
    only !== undefined &&
    Object.entries(only).every(([name, value]) => {
      const held: unknown = Object.entries(current).find(([key]) => key === name)?.[1];
      return Array.isArray(value) ? Array.isArray(held) && held.includes(value[0]) : held === value;
    })
  );
}

function together(picked: readonly Condition[]): OnlyWith {
  return picked.reduce<OnlyWith>((all, { only = {} }) => {
    const lists = (['scripts', 'outlets', 'regions', 'tags'] as const).flatMap((name) => {
      const values = [...(all[name] ?? []), ...(only[name] ?? [])];
      return values.length > 0 ? [[name, values] as const] : [];
    });
    return { ...all, ...only, ...Object.fromEntries(lists) };
  }, {});
}

/** Conditions as a command's argument: an object that is no tree item. */
function isConditions(value: unknown): value is OnlyWith {
  return typeof value === 'object' && value !== null && !('kind' in value) && !(value instanceof vscode.Uri);
}
