import Taro from '@tarojs/taro'

/** Where the phone is: degrees of WGS-84 on both platforms, and the radius in metres it vouches for. */
export interface Position {
  lat: number
  lng: number
  accuracyM: number
}

/** Why there is no position. None of these may stop anybody: check-in is complete without it. */
export type NoPosition = { refused: 'off' | 'denied' | 'unavailable' }

/** Whether asking makes sense at all; where it does not, a page offers no position. */
export const canLocate = process.env.TARO_ENV === 'h5' || process.env.TARO_APP_LOCATION === '1'

const TIMEOUT_MS = 8000

const locateInBrowser = () =>
  new Promise<Position | NoPosition>((resolve) => {
    // Browsers give positions to secure pages only, and say so by leaving the object out or by refusing.
    if (!navigator.geolocation) return resolve({ refused: 'unavailable' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ lat: coords.latitude, lng: coords.longitude, accuracyM: Math.ceil(coords.accuracy) }),
      ({ code, PERMISSION_DENIED }) =>
        resolve({ refused: code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 0 },
    )
  })

async function locateInWeChat(): Promise<Position | NoPosition> {
  try {
    const options = { type: 'wgs84', isHighAccuracy: true, highAccuracyExpireTime: TIMEOUT_MS } as const
    const { latitude, longitude, accuracy } = await Taro.getLocation(options)
    return { lat: latitude, lng: longitude, accuracyM: Math.ceil(accuracy) }
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string }
    return { refused: /auth|deny|denied/.test(errMsg) ? 'denied' : 'unavailable' }
  }
}

/**
 * One position, asked for now. In WeChat precise location is a permission given to few, so a deployment that has
 * it says so at build time (TARO_APP_LOCATION=1); the others answer `off` without asking the person anything.
 */
export async function locateOnce(): Promise<Position | NoPosition> {
  if (process.env.TARO_ENV === 'h5') return locateInBrowser()
  if (!canLocate) return { refused: 'off' }
  return locateInWeChat()
}
