import type { Scene } from '@contract/site/scene'

/** Page of the app that a scanned scene opens, by the one-time code in it; anything else goes to the site. */
export function scenePage(scene: Scene): string {
  if (scene.r) return 'pages/rate/index'
  if (scene.a) return 'apply/from-record/index'
  if (scene.f) return 'pages/referral/index'
  if (scene.l) return 'apply/link/index'
  return 'pages/point/index'
}
