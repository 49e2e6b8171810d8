import { webcrypto } from 'node:crypto'

const device = {
  platform: 'ios',
  system: 'iOS 16.0',
  version: '8.0.50',
  SDKVersion: '3.7.0',
  model: 'iPhone 14',
  brand: 'iPhone',
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  statusBarHeight: 47,
  language: 'zh_CN',
  fontSizeSetting: 16,
  benchmarkLevel: 30,
  safeArea: { top: 47, left: 0, right: 390, bottom: 810, width: 390, height: 763 },
}

export interface Launch {
  path: string
  query: Record<string, string>
  scene: number
}

/** What the phone and WeChat tell of themselves; answered at once. */
export const systemNow = (launch: Launch) => ({
  getSystemInfoSync: () => device,
  getWindowInfo: () => device,
  getDeviceInfo: () => device,
  getAppBaseInfo: () => device,
  getSystemSetting: () => ({}),
  getAppAuthorizeSetting: () => ({}),
  getMenuButtonBoundingClientRect: () => ({
    width: 87,
    height: 32,
    top: 51,
    right: 383,
    bottom: 83,
    left: 296,
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
  getLaunchOptionsSync: () => launch,
  getEnterOptionsSync: () => launch,
  canIUse: () => true,
  arrayBufferToBase64: (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64'),
})

/** The same, answered later. */
export const systemLater = {
  getSystemInfo: () => device,
  getSetting: () => ({ authSetting: {} }),
  getRandomValues: ({ length }: { length: number }) => ({
    randomValues: webcrypto.getRandomValues(new Uint8Array(length)).buffer,
  }),
  login: () => ({ code: `code-${webcrypto.randomUUID()}` }),
  checkSession: () => ({}),
  getLocation: () => {
    throw new Error('auth deny')
  },
}
