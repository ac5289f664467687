import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import schema from './webAnnotation.schema.json';

const validate = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false }).compile(schema);

/** Fails unless a JSON value is an annotation, a page or a collection as the Web Annotation Data Model wants it. */
export function assertWebAnnotation(value: unknown): void {
  if (!validate(value)) assert.fail(`${JSON.stringify(validate.errors, null, 1)}\n${JSON.stringify(value, null, 1)}`);
}
