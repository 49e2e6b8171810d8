import { useRouter } from '@tarojs/taro'
import { parseScene, type Scene } from '@contract/site/scene'
import type { PageParams } from '@/page-params'
import type { PageName } from '@/routes'

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The parameters a page was opened with. WeChat hands them over still percent-encoded, and a scanned mini-program
 * code puts them all into one `scene`; on H5 they come decoded and one by one. Here they look the same.
 */
export function readParams(raw: Partial<Record<string, string>>, encoded: boolean): Record<string, string> {
  const { scene, ...own } = raw
  const params: Record<string, string> = {}
  for (const [key, value] of Object.entries(own)) {
    if (value !== undefined) params[key] = encoded ? decode(value) : value
  }
  return { ...params, ...(scene && parseScene(decode(scene))) }
}

/** Scene inside any scanned text: a URL of ours, a mini-program path, or the bare scene. Empty when there is none. */
export function sceneIn(text: string): Scene {
  const carried = /[?&]scene=([^&#]+)/.exec(text)?.[1]
  return parseScene(carried ? decode(carried) : text)
}

/** Parameters of this page. Each may be missing: a person can arrive by an old link or a wrong code. */
export function useParams<N extends PageName>(): Partial<PageParams[N]> {
  return readParams(useRouter().params, process.env.TARO_ENV === 'weapp') as Partial<PageParams[N]>
}
