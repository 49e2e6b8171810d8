import { useEffect } from 'react'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { onReturn } from './leave'

interface WakeLock {
  release(): Promise<void>
}
type Browser = Navigator & { wakeLock?: { request(kind: 'screen'): Promise<WakeLock> } }

let lock: WakeLock | undefined

/** A browser lets go of the screen whenever the page is hidden, and has none to hold before Chrome 84. */
async function holdInBrowser(on: boolean): Promise<void> {
  try {
    if (on) lock = await (navigator as Browser).wakeLock?.request('screen')
    else await lock?.release()
  } catch {
    // Battery saving forbids it: the screen goes dark as on any page, and a touch brings it back.
  }
}

async function hold(on: boolean): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return holdInBrowser(on)
  try {
    await Taro.setKeepScreenOn({ keepScreenOn: on })
  } catch {
    // Same as above.
  }
}

/** Keeps the screen lit while this page is in sight: for a device that stands on a counter. */
export function useKeepAwake(): void {
  useDidShow(() => void hold(true))
  useDidHide(() => void hold(false))
  useEffect(() => {
    void hold(true)
    const stop = onReturn(() => void hold(true))
    return () => {
      stop()
      void hold(false)
    }
  }, [])
}
