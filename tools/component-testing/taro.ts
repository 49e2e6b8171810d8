/**
 * Taro in component tests: storage that keeps, a person who agrees, and every other call a jest.fn() that
 * resolves to {}. A test looks with `expect(Taro.navigateTo)` and answers with `jest.mocked(Taro.scanCode)`.
 */

const storage = new Map<string, unknown>()
const later = () => jest.fn(async () => ({}))
const effect = () => jest.fn()

const fake = {
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  getEnv: () => 'WEB',
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  clearStorageSync: () => storage.clear(),
  showModal: jest.fn(async () => ({ confirm: true, cancel: false })),
  getNetworkType: jest.fn(async () => ({ networkType: 'wifi' })),
  getWindowInfo: () => ({ windowWidth: 390, windowHeight: 753 }),
  getCurrentPages: jest.fn(() => []),
  getCurrentInstance: jest.fn(() => ({ router: { params: {} } })),
  nextTick: (callback: () => void) => setTimeout(callback, 0),
  pxTransform: (size: number) => `${size}px`,
  useRouter: jest.fn(() => ({ params: {} })),
  cloud: { init: effect(), callFunction: later() },
  ...Object.fromEntries(
    [
      ...['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack', 'setNavigationBarTitle'],
      ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'request', 'scanCode', 'getLocation'],
      ...[
        'makePhoneCall',
        'exitMiniProgram',
        'setClipboardData',
        'stopPullDownRefresh',
        'pageScrollTo',
        'chooseImage',
        'chooseMedia',
        'vibrateShort',
      ],
    ].map((name) => [name, later()]),
  ),
  ...Object.fromEntries(
    [
      ...['useLoad', 'useReady', 'useDidShow', 'useDidHide', 'useUnload', 'useLaunch', 'usePullDownRefresh'],
      ...['useReachBottom', 'usePageScroll', 'useShareAppMessage', 'onAppShow', 'offAppShow', 'onAppHide'],
      ...['offAppHide', 'onNetworkStatusChange', 'offNetworkStatusChange'],
    ].map((name) => [name, effect()]),
  ),
}

module.exports = Object.assign(fake, { __esModule: true, default: fake })
