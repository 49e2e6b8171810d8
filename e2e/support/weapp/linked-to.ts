import { request, type RequestOptions } from './wx/network'
import type { WxOverrides } from './wx/wx'

/**
 * Answers of `wx` for a build whose server address is not fixed yet: its requests go to the host at `origin`, on the
 * real network. `launchMiniProgram(root, { wx: linkedTo(host.origin) })`
 */
export const linkedTo = (origin: string): WxOverrides => ({
  request: (options: RequestOptions) =>
    request({ ...options, url: new URL(options.url, origin).href }, new AbortController().signal),
})
