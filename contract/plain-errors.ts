/** Whether anything was given at all. */
const said = (input: unknown): boolean => input !== undefined && input !== null && input !== ''

/**
 * What a schema without a sentence of its own says of a wrong value, in place of the library's English. Set on both
 * sides: the page checks before it sends, and the server checks again.
 */
export const plainError = ({ input }: { input?: unknown }): string =>
  said(input) ? '填得不对，请再看看' : '这一项还没填'
