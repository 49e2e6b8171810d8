import Taro from '@tarojs/taro'

/** Brings the first field marked wrong into sight, once it has been drawn. */
export const scrollToFirstWrong = (): void =>
  Taro.nextTick(() => {
    // none of them in sight is no harm: the page names them as well
    Taro.pageScrollTo({ selector: '.c-field--wrong', offsetTop: -80, duration: 200 }).catch(() => {})
  })

/** To the top of the page, for a new step of a form. */
export const scrollToTop = (): void =>
  Taro.nextTick(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {})
  })
