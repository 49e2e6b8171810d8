import path from 'node:path'
import { ariaAttributes } from './aria-attributes'

interface Platform {
  platform: string
  runtimePath: string | string[]
  template: { mergeComponents(context: unknown, components: typeof ariaAttributes): void }
}
interface BuildContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}

/**
 * Lets WeChat's screen reader hear us: Taro's WXML templates print only attributes they know, and `aria-*` is not
 * among them. The template and the runtime number attributes from the same list, so both must learn it.
 */
export default (context: BuildContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(context, ariaAttributes)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.ts')].flat()
    },
  })
}
