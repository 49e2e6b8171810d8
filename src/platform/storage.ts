import Taro from '@tarojs/taro'

/** What was kept under `key`; undefined when there is nothing, or something this version cannot read. */
export function readStored<T>(key: string): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a JSON value on the device. False when it could not be kept: storage full (10 MB), or private browsing. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function dropStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Where nothing can be stored there is nothing to drop.
  }
}

/** Keys under which something is kept, that begin with `prefix`. */
export function storedKeys(prefix: string): string[] {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
