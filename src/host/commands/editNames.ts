import * as vscode from 'vscode';
import type { Name } from '../../core/names/name';
import type { ProjectName } from '../../core/names/projectName';
import { placeNames } from '../names/nameStrings';
import type { Command } from './command';
import { askForName } from './nameSteps';
import {
  confirmInStatusBar,
  nameTargets,
  pickName,
  requireWritable,
  titleOf,
  type NameCommandServices,
} from './nameTarget';

/** Commands on names that the workspace knows. Each writes rows of the project, which overrule the product's table. */
export function editNames(services: NameCommandServices): readonly Command[] {
  return [correctName(services), mergeNames(services), splitName(services), removeName(services)];
}

function correctName(services: NameCommandServices): Command {
  return {
    id: 'jianbao.correctName',
    async run(...context) {
      const title = vscode.l10n.t('Correct Name');
      const [target] = (await nameTargets(services, context, title)) ?? [];
      if (!target) {
        return;
      }
      const { projectNameOf, nameKey, correctName: correct } = await import('../../core/names');
      const asked = await askForName({ title, name: projectNameOf(target.name), toScript: (form) => form });
      if (asked) {
        const { latin } = target.name;
        const isRenamed = latin !== '' && nameKey(latin) !== nameKey(asked.latin);
        const name = isRenamed ? { ...asked, aliases: [...new Set([...asked.aliases, latin])] } : asked;
        await requireWritable(name);
        await services.names.change(target.uri, (_room, text) => correct(text, target.name.key, name));
        confirmInStatusBar(vscode.l10n.t('“{0}” is corrected.', titleOf(name)));
      }
    },
  };
}

function mergeNames(services: NameCommandServices): Command {
  return {
    id: 'jianbao.mergeNames',
    async run(...context) {
      const title = vscode.l10n.t('Merge Names');
      const [one, second] = (await nameTargets(services, context, title)) ?? [];
      if (!one) {
        return;
      }
      const which = vscode.l10n.t('Which name is the same as “{0}”?', titleOf(one.name));
      const other =
        second?.name ??
        (await otherName(services, one.uri, context[0])) ??
        (await pickName(services.names, one.uri, which, one.name));
      if (!other) {
        return;
      }
      const { mergedName, projectNameOf, mergeNames: merge } = await import('../../core/names');
      const names = [projectNameOf(one.name), projectNameOf(other)] as const;
      await requireWritable(mergedName(...names));
      await services.names.change(one.uri, (_room, text) => merge(text, ...names));
      confirmInStatusBar(vscode.l10n.t('“{0}” and “{1}” are one name now.', titleOf(one.name), titleOf(other)));
    },
  };
}

/** `{uri, key, other}` names both. */
async function otherName(
  { names }: NameCommandServices,
  uri: vscode.Uri,
  argument: unknown,
): Promise<Name | undefined> {
  const other: unknown = typeof argument === 'object' && argument !== null ? Reflect.get(argument, 'other') : undefined;
  return typeof other === 'string' ? (await names.tableFor(uri)).byKey(other) : undefined;
}

function splitName(services: NameCommandServices): Command {
  return {
    id: 'jianbao.splitName',
    async run(...context) {
      const title = vscode.l10n.t('Split Name');
      const [target] = (await nameTargets(services, context, title)) ?? [];
      const forms = target && (await pickForms(target.name, title));
      if (!target || !forms) {
        return;
      }
      const { projectNameOf, withoutForms, splitName: split } = await import('../../core/names');
      const { kind } = target.name;
      const name = await askForName({
        title,
        name: { latin: '', aliases: [], kind, forms, note: '' },
        toScript: (form) => form,
      });
      if (name) {
        const before = projectNameOf(target.name);
        await Promise.all([requireWritable(name), requireWritable(withoutForms(before, name.forms))]);
        await services.names.change(target.uri, (_room, text) => split(text, before, name));
        confirmInStatusBar(vscode.l10n.t('“{0}” and “{1}” are two names now.', titleOf(before), titleOf(name)));
      }
    },
  };
}

/** The forms of the new name, one of each place its main one. Undefined when the person leaves. */
async function pickForms({ forms }: Name, title: string): Promise<ProjectName['forms'] | undefined> {
  const places = placeNames();
  const items = [...new Set(forms.map(({ text }) => text))].map((label) => {
    const own = forms.filter(({ text }) => text === label);
    return { label, description: own.map(({ region }) => places[region]).join(' · '), own };
  });
  if (items.length < 2) {
    throw new Error(vscode.l10n.t('This name has a single form; there is nothing to split off.'));
  }
  const placeHolder = vscode.l10n.t('Which forms are another’s name?');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  const picked = chosen?.flatMap(({ own }) => own) ?? [];
  return picked.length === 0
    ? undefined
    : picked.map((form, index) => {
        const isFirst = picked.findIndex(({ region }) => region === form.region) === index;
        return { ...form, isMain: form.isMain || isFirst };
      });
}

function removeName(services: NameCommandServices): Command {
  return {
    id: 'jianbao.removeName',
    async run(...context) {
      const targets = await nameTargets(services, context, vscode.l10n.t('Remove Name'));
      for (const { uri, name } of targets ?? []) {
        const { projectNameOf, parseProjectNames } = await import('../../core/names');
        const found = { isOwn: false };
        await services.names.change(uri, (room, text) => {
          found.isOwn = parseProjectNames(text).lines.some(({ key }) => key === name.key);
          const none: ProjectName = { ...projectNameOf(name), kind: 'none' };
          return (found.isOwn ? room.removeName(text, name.key) : undefined) ?? room.putNames(text, [none]);
        });
        confirmInStatusBar(
          found.isOwn
            ? vscode.l10n.t('“{0}” is taken out of the workspace’s names.', titleOf(name))
            : vscode.l10n.t('“{0}” is no name in this workspace any more.', titleOf(name)),
        );
      }
    },
  };
}
