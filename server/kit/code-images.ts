import { formatScene, type Scene } from '@contract/site/scene'

/** Draws the code a phone scans: a QR code of a URL, or WeChat's own mini-program code. */
export interface CodeImages {
  /** URL that opens the scene in a browser. */
  url(scene: Scene): string
  /** Image of the code as a data URL. */
  image(scene: Scene): Promise<string>
}

/** Address inside a code: short, and free to lead to another page later. */
export const sceneUrl = (publicUrl: string, scene: Scene): string =>
  `${publicUrl.replace(/\/$/, '')}/q?${formatScene(scene)}`

/** Codes of a deployment that is reached by URL. */
export function codesByUrl(publicUrl: string, draw: (url: string) => Promise<string>): CodeImages {
  const url = (scene: Scene) => sceneUrl(publicUrl, scene)
  return { url, image: (scene) => draw(url(scene)) }
}
