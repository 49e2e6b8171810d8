import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'

/** Tells each change of the network; answers with a function that stops telling. */
export function watchOnline(tell: (online: boolean) => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    // Taro's own H5 event needs navigator.connection, which Safari does not have.
    const on = () => tell(true)
    const off = () => tell(false)
    window.addEventListener('online', on)
    window.addEventListener('offline', off)
    return () => {
      window.removeEventListener('online', on)
      window.removeEventListener('offline', off)
    }
  }
  const listener = ({ isConnected }: { isConnected: boolean }) => tell(isConnected)
  Taro.onNetworkStatusChange(listener)
  return () => Taro.offNetworkStatusChange(listener)
}

async function isOnline(): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return navigator.onLine
  const { networkType } = await Taro.getNetworkType()
  return networkType !== 'none'
}

/** Whether the phone has a network at all; true until known, so that no banner flashes at start. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const stop = watchOnline(setOnline)
    isOnline().then(setOnline, () => setOnline(true))
    return stop
  }, [])
  return online
}
