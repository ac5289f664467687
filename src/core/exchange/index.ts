export { exchangeFormats, exportNotes } from './exportNotes';
export type { ExchangeFormat, ExportedClipping, ExportOptions, ExportTexts } from './exportNotes';
export { importNotes } from './importNotes';
export type { ImportedNotes } from './importNotes';
export { readExchange } from './readExchange';
export type { ReadExchange, SkippedItem, SkipReason, UnreadableReason } from './readExchange';
