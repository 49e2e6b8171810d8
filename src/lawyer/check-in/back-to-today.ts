import Taro from '@tarojs/taro'
import { goBack, paths, replaceWith } from '@/routes'

/** Back to the day's page when it lies below this one, else to it in place of this one. */
export function backToToday() {
  const pages = Taro.getCurrentPages()
  const below = pages[pages.length - 2]?.route ?? ''
  return below.includes(paths.lawyerToday) ? goBack() : replaceWith('lawyerToday')
}
