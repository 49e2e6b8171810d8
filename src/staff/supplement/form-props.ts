import type { SupplementDesk } from '@contract/supplement/schema'

/** What each form of the page is given. */
export interface FormProps {
  desk: SupplementDesk
  onStale: () => unknown
  onClose: () => void
}
