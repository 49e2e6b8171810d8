import Taro from '@tarojs/taro'

/** Where the web leads to: what anybody's phone may show. */
export const NEUTRAL_PAGE = 'https://www.baidu.com/'
const HOME = '/pages/home/index'
/** The page is left after this even when the browser's history does not answer. */
const PATIENCE_MS = 400

/**
 * Leaves so that nothing of the page can be come back to. The mini-program closes, and opens anew at its first page.
 * On the web the screen goes blank, the whole visit gives its place in the browser's history to a neutral page, and
 * "forward" from there leads to the first page at most.
 */
export function leaveAtOnce(): void {
  if (process.env.TARO_ENV !== 'h5') {
    void Taro.reLaunch({ url: HOME })
    // In the same breath: WeChat closes a mini-program only while it handles a tap.
    // Where it will not, the first page is what is seen.
    void Taro.exitMiniProgram().catch(() => undefined)
    return
  }
  document.documentElement.style.visibility = 'hidden'
  const go = () => window.location.replace(NEUTRAL_PAGE)
  const behind = stepsBehind()
  setTimeout(go, PATIENCE_MS)
  if (behind > 0) back(behind, () => forgetAhead(go))
  else forgetAhead(go)
}

/** The router numbers its steps where a reload does not lose them; pages that were replaced left no page behind. */
function stepsBehind(): number {
  const { idx } = (window.history.state ?? {}) as { idx?: number }
  return Math.max(idx ?? 0, Taro.getCurrentPages().length - 1)
}

function back(steps: number, then: () => void) {
  window.addEventListener('popstate', then, { once: true })
  window.history.go(-steps)
}

/** A new step drops those that lay ahead; from it back again to where the visit began. */
function forgetAhead(then: () => void) {
  const { pathname, search } = window.location
  window.history.pushState(null, '', `${pathname}${search}#${HOME}`)
  back(1, then)
}
