/** Calls a person sees but has nothing to answer: recorded, and done. */
const shown = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setTabBarBadge',
  'removeTabBarBadge',
  'hideHomeButton',
  'hideKeyboard',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'pageScrollTo',
  'makePhoneCall',
  'openLocation',
  'openSetting',
  'previewImage',
  'openDocument',
  'saveImageToPhotosAlbum',
  'setClipboardData',
  'setKeepScreenOn',
  'setScreenBrightness',
  'vibrateShort',
  'vibrateLong',
  'showShareMenu',
  'hideShareMenu',
  'enableAlertBeforeUnload',
  'disableAlertBeforeUnload',
  'requestSubscribeMessage',
  'setVisualEffectOnCapture',
] as const

function cancelled(): never {
  throw new Error('cancel')
}

/** A person who agrees to every question and cancels every tool; a test overrides what it is about. */
export const interaction = {
  ...Object.fromEntries(shown.map((name) => [name, () => ({})])),
  showModal: () => ({ confirm: true, cancel: false }),
  showActionSheet: cancelled,
  scanCode: cancelled,
}
