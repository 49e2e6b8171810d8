import { neutralNotice, speaksNeutrally } from '@contract/consultation/privacy'
import type { Notice } from '@server/kit/messages/notify'

/** A message about a record as it may be sent: silent about what it is where the record is in safe mode. */
export const discreet = (record: { safeMode: boolean }, notice: Notice): Notice =>
  speaksNeutrally(record) ? { ...notice, ...neutralNotice } : notice
