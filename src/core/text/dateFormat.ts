const formats = new Map<string, Intl.DateTimeFormat>();

/** How a language writes days and times. Each is made once, and only when it is asked for: that takes milliseconds. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}
