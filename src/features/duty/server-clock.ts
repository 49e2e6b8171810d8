import { useEffect, useState } from 'react'

const TICK_MS = 1000

/**
 * The server's clock on this phone, ticking: phones' clocks are wrong by minutes, and the server's decides.
 *
 * @param asOf server's time of an answer (ISO), and `receivedAt` this phone's time when it came (ms)
 */
export function useServerClock(asOf: string, receivedAt: number): Date {
  const ahead = new Date(asOf).getTime() - receivedAt
  const [phone, setPhone] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setPhone(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  // an answer that has just come is newer than the last tick
  return new Date(Math.max(phone, receivedAt) + ahead)
}
