import assert from 'node:assert/strict';
import type { ClippingDraft } from './clippingFile';
import { readBody, roleOf } from './reading';

/** A body and the text in it that is asked for. */
export interface RoleCase {
  readonly body: string;
  readonly text: string;
  readonly draft?: ClippingDraft;
}

/** Checks that each case gets the role and reason, written `role: reason`. */
export function catches(verdict: string, cases: Readonly<Record<string, RoleCase>>): void {
  for (const [name, { body, text, draft }] of Object.entries(cases)) {
    it(`catches ${name}`, () => assert.equal(roleOf(readBody(body, draft), text), verdict));
  }
}

/** Checks that each case stays part of the report: the nearest to what the rule catches that it must not catch. */
export function leaves(cases: Readonly<Record<string, RoleCase>>, verdict = 'body: text'): void {
  for (const [name, { body, text, draft }] of Object.entries(cases)) {
    it(`leaves ${name}`, () => assert.equal(roleOf(readBody(body, draft), text), verdict));
  }
}
