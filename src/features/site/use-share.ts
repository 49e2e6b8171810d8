import { useShareAppMessage } from '@tarojs/taro'
import type { PageParams } from '@/page-params'
import { type PageName, urlOf } from '@/routes'

/**
 * What WeChat's "转发" sends from this page: a card that opens it for the same site (A14). A key that came with a
 * scanned code stays behind: it proves that somebody stood at the site. The page's config needs
 * `enableShareAppMessage: true`.
 */
export function useShare<N extends PageName>(name: N, params: Partial<PageParams[N]>, title: string): void {
  useShareAppMessage(() => ({ title, path: urlOf(name, params) }))
}
