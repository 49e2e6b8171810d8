import Taro from '@tarojs/taro'
import { startAt } from '@/routes'

/** Says nothing of law, and is on every phone. */
const NEUTRAL = 'https://www.weather.com.cn/'

/**
 * Puts a neutral page in the place of this one, without a way back: on H5 the weather in place of the page, in
 * WeChat the app closed, which leaves the chat it was opened from.
 */
export function leaveAtOnce(): void {
  if (process.env.TARO_ENV === 'h5') return window.location.replace(NEUTRAL)
  // the pages behind go first: opened again, the app begins anew and not where it was left
  void startAt('home')
  void Taro.exitMiniProgram()
}
