import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { onReturn } from '@/platform/leave'
import { watchOnline } from '@/platform/online'
import { deliverAll } from './outbox'

const AGAIN_MS = 60_000

/** Keeps unanswered records going while a page that uses it is open: at once, on a network again, every minute. */
export function useDelivery(): void {
  useDidShow(deliverAll)
  useEffect(() => {
    deliverAll()
    const timer = setInterval(deliverAll, AGAIN_MS)
    const stops = [onReturn(deliverAll), watchOnline((online) => online && deliverAll())]
    return () => {
      clearInterval(timer)
      stops.forEach((stop) => stop())
    }
  }, [])
}
