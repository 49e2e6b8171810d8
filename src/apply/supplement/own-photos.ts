import { useOwnPictures } from '@/api/aid'
import { removeItemPaper, uploadItemPaper } from '@/api/supplement'
import type { PhotoWays } from '@/features/supplement/item-photos'

/** Photos of one's own case, on a phone of one's own. */
export const ownPhotos: PhotoWays = {
  usePictures: useOwnPictures,
  upload: uploadItemPaper,
  remove: removeItemPaper,
}
