/** One of several equal parts of a library's files, for one of several threads. */
export interface Share {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** True for every key when there is no share. Each key is in one of the shares. */
export function isInShare(key: string, share: Share | undefined): boolean {
  if (!share) return true;
  let sum = 0;
  for (let index = 0; index < key.length; index++) sum = (sum * 31 + key.charCodeAt(index)) | 0;
  return Math.abs(sum % share.of) === share.index;
}
