import Taro from '@tarojs/taro'

/** Runs `act` whenever the app goes out of sight (and may be killed there); answers with a function that stops it. */
export function onLeave(act: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const hidden = () => document.visibilityState === 'hidden' && act()
    document.addEventListener('visibilitychange', hidden)
    // Safari before 14.1 tells of closing a tab by pagehide only.
    window.addEventListener('pagehide', act)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', act)
    }
  }
  Taro.onAppHide(act)
  return () => Taro.offAppHide(act)
}

/** Runs `act` whenever the app comes back into sight; answers with a function that stops it. */
export function onReturn(act: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const shown = () => document.visibilityState === 'visible' && act()
    document.addEventListener('visibilitychange', shown)
    return () => document.removeEventListener('visibilitychange', shown)
  }
  Taro.onAppShow(act)
  return () => Taro.offAppShow(act)
}
