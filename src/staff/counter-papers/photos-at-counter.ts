import { removeAtCounter, uploadAtCounter, usePicturesAtCounter } from '@/api/supplement'
import type { PhotoWays } from '@/features/supplement/item-photos'

/** Photos staff take for who has no account. */
export const photosAtCounter: PhotoWays = {
  usePictures: usePicturesAtCounter,
  upload: uploadAtCounter,
  remove: removeAtCounter,
}
