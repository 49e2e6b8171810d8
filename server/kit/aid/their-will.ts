import { refuse } from '@contract/refusal'
import type { ApplicationRow } from './rows'

type Row = Pick<ApplicationRow, 'applicant_id' | 'filed_as'>

/** Whether an account acts in this case as a helper for somebody else, whose will it has to carry out (148号令 11). */
export const asHelper = (row: Row, accountId: string): boolean =>
  row.filed_as === 'helper' && row.applicant_id !== accountId

/**
 * What cannot be undone, a helper does only after it was read to the person and they agreed. Refuses `bad-input` on
 * `agreed`.
 */
export function mustBeTheirWill(row: Row, accountId: string, agreed: boolean | undefined): void {
  if (asHelper(row, accountId) && !agreed)
    throw refuse('bad-input', { agreed: '请先念给本人听，本人同意了再办' })
}
