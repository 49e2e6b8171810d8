import type { IContextParam, IEnvironmentInfo } from '@cloudbase/node-sdk'

/**
 * Whether the platform itself says that a timer started this run. The event's `Type: 'Timer'` alone says nothing:
 * any client may send it.
 */
export async function startedByTimer(context: unknown): Promise<boolean> {
  const { default: cloudbase } = await import('@cloudbase/node-sdk')
  let own: (IEnvironmentInfo & { TRIGGER_SRC?: string; TCB_SOURCE?: string }) | undefined
  try {
    const { environment, environ } = cloudbase.parseContext(context as IContextParam)
    own = environment ?? environ
  } catch {
    return false
  }
  return own?.TRIGGER_SRC === 'timer' || own?.TCB_SOURCE === 'wx_trigger'
}
