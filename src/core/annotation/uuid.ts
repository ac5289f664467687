/**
 * A UUID (RFC 9562) as a URN, made of 32 hexadecimal digits. `version` is 4 for random ones, 8 for others; it and the
 * variant replace some of their bits.
 */
export function uuidUrn(digits: string, version: 4 | 8): string {
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `${version}${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
