import * as vscode from 'vscode';
import type { ChosenSeverities } from '../../core/check';
import { section } from '../platform/settings';
import type { CheckRoom } from './checkRoom';

/** Names of the settings, as in package.json, without the section. */
const enabledName = 'check.enabled';
const severityName = 'check.severity';

/** What `onDidChangeSettings` listens for. */
export const checkSettingNames: readonly string[] = [enabledName, severityName];

/** True when clippings are to be checked while they are edited. */
export function isCheckEnabled(resource: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(section, resource).get<unknown>(enabledName) !== false;
}

/** The severities chosen for a file. Codes and severities that do not exist are passed over. */
export function chosenSeverities({ isFindingCode, isSeverity }: CheckRoom, resource: vscode.Uri): ChosenSeverities {
  const written = vscode.workspace.getConfiguration(section, resource).get<unknown>(severityName);
  const chosen: { -readonly [code in keyof ChosenSeverities]: ChosenSeverities[code] } = {};
  if (typeof written === 'object' && written !== null) {
    for (const [code, severity] of Object.entries(written)) {
      if (isFindingCode(code) && typeof severity === 'string' && (severity === 'off' || isSeverity(severity))) {
        chosen[code] = severity;
      }
    }
  }
  return chosen;
}
