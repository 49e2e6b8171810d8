import { useDeliveryOf } from '@/state/use-delivery'
import { deliverAll } from './outbox'

/** Sends records that have had no answer yet whenever this page, the app or the network comes back. */
export const useDelivery = (): void => useDeliveryOf(deliverAll)
