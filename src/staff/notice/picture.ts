import { noticeParts } from '@contract/roster/notice'
import type { WeekNotice } from '@contract/roster/public-schema'
import { canvasOf, imageFor } from '@/platform/canvas'
import { fontOf, LARGEST_SIDE, layOut, type Letters, SHARPNESS, WIDTH } from './layout'

const colours = { paper: '#ffffff', ink: '#16211f', deep: '#0e4f4d', onDeep: '#ffffff' }

/** A picture as a data URL, and whether the code could be drawn into it. */
export interface Picture {
  src: string
  withCode: boolean
}

/**
 * Draws the notice as a picture for a chat group, wide as a phone and in letters that can be read on one without
 * enlarging it.
 *
 * @param id of the page's canvas, for WeChat; undefined comes back while it is not there
 */
export async function drawNotice(id: string, notice: WeekNotice): Promise<Picture | undefined> {
  const canvas = await canvasOf(id)
  const pen = canvas?.getContext('2d')
  if (!canvas || !pen) return undefined
  const measure = (text: string, letters: Letters) => {
    pen.font = fontOf(letters)
    return pen.measureText(text).width
  }
  const { height, head, words, code } = layOut(noticeParts(notice), measure)
  const sharp = Math.min(SHARPNESS, LARGEST_SIDE / height)
  canvas.width = Math.round(WIDTH * sharp)
  canvas.height = Math.round(height * sharp)
  pen.scale(sharp, sharp)
  pen.fillStyle = colours.paper
  pen.fillRect(0, 0, WIDTH, height)
  pen.fillStyle = colours.deep
  pen.fillRect(0, 0, WIDTH, head)
  for (const { text, letters, x, y } of words) {
    pen.font = fontOf(letters)
    pen.fillStyle = y < head ? colours.onDeep : colours.ink
    pen.fillText(text, x, y)
  }
  const image = await imageFor(canvas, notice.code.image)
  if (image) pen.drawImage(image, code.x, code.y, code.side, code.side)
  return { src: canvas.toDataURL('image/png'), withCode: image !== undefined }
}
