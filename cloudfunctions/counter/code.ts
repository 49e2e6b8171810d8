import type { KnownContext } from '@server/kit/procedure'

/** Under what a code is kept and found again: keyed, so that the database alone tells nobody a code. */
export const codeHash = ({ service }: KnownContext, code: string): string =>
  service.keyring.blindIndex(code, 'aid_link_code')
