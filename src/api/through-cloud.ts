/**
 * Whether calls go to the mini-program's own cloud functions: they do unless the build names a server. Without
 * TARO_APP_CLOUD_ENV WeChat takes the environment that was opened first.
 */
export const throughCloud = process.env.TARO_ENV === 'weapp' && process.env.TARO_APP_SERVER_URL === ''
