import type { IContextParam, IEnvironmentInfo } from '@cloudbase/node-sdk'

/** An openid as WeChat writes them; 28 letters today. */
const OPENID = /^[\w-]{6,128}$/

/**
 * The openid of the person who called this cloud function, from the function's own `context`; undefined when nobody
 * did (a timer, another service) or the context is not one.
 *
 * Only `context` is asked. `event` is whatever the caller sent. The SDK's getCloudbaseContext is not asked either: it
 * fills what the context lacks from process.env, where the person of the call before may still stand.
 */
export async function cloudOpenid(context: unknown): Promise<string | undefined> {
  const { default: cloudbase } = await import('@cloudbase/node-sdk')
  let own: IEnvironmentInfo | undefined
  try {
    const { environment, environ } = cloudbase.parseContext(context as IContextParam)
    own = environment ?? environ
  } catch {
    return undefined
  }
  const openid: unknown = own?.WX_OPENID
  return typeof openid === 'string' && OPENID.test(openid) && !isToldTwice(context) ? openid : undefined
}

/** The older context is one text, `A=1;B=2`, unescaped: a value with `;WX_OPENID=` in it would speak for another. */
function isToldTwice(context: unknown): boolean {
  const { environment, environ } = context as { environment?: string; environ?: string }
  return !environment && (environ?.split(';').filter((pair) => pair.startsWith('WX_OPENID=')).length ?? 0) > 1
}
