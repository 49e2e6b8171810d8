import type { Scene } from '@contract/site/scene'

/** Page of the app that a scanned scene opens: a rating ticket goes to rating, anything else to the site. */
export const scenePage = (scene: Scene): string => (scene.r ? 'pages/rate/index' : 'pages/point/index')
