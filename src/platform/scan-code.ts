import Taro from '@tarojs/taro'

/** Whether this platform can scan; where it cannot, the page offers typing alone. */
export const canScan = process.env.TARO_ENV === 'weapp'

/**
 * Text of the code the person scans: the content of a QR code, or the page path of a mini-program code.
 * Undefined when they closed the camera or the platform has none. Read it with `sceneIn`.
 */
export async function scanCode(): Promise<string | undefined> {
  if (!canScan) return undefined
  try {
    const { path, result } = await Taro.scanCode({})
    return path || result || undefined
  } catch {
    return undefined
  }
}
