import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { onReturn } from '@/platform/leave'
import { watchOnline } from '@/platform/online'

/**
 * Sends what has had no answer yet whenever this page, the app or the network comes back.
 *
 * @param deliverAll of an outbox; the same function at every drawing
 */
export function useDeliveryOf(deliverAll: () => void): void {
  useDidShow(deliverAll)
  useEffect(() => {
    deliverAll()
    const stops = [onReturn(deliverAll), watchOnline((online) => online && deliverAll())]
    return () => stops.forEach((stop) => stop())
  }, [deliverAll])
}
