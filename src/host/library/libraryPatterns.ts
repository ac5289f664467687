import * as vscode from 'vscode';
import type { ScopePatterns } from '../../core/library/scan/scope';
import { libraryScope } from '../platform/settings';

/** The library's own patterns, and what VS Code hides in all folders. */
export function libraryPatterns(): ScopePatterns {
  const { include, exclude } = libraryScope();
  const hidden = vscode.workspace.getConfiguration('files').get<unknown>('exclude');
  const everywhere = isRecord(hidden) ? Object.keys(hidden).filter((pattern) => hidden[pattern] === true) : [];
  return { include: [include], exclude: exclude === undefined ? everywhere : [exclude, ...everywhere] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
