import type { UnfitReason } from './labels'

/**
 * Why an applicant does not get the lawyer they chose, as they are told it: no word of whom else that lawyer knows or
 * acts for. `because`: the county's own words where nothing stood against that lawyer.
 */
export function fallbackText(reason: UnfitReason | undefined, because: string | undefined): string {
  switch (reason) {
    case undefined:
      return because ?? '由法律援助中心统一安排'
    case 'full':
      return '您选的律师手上的案子已满'
    case 'not-active':
      return '您选的律师现在不接法律援助案件'
    case 'not-again':
      return '您选的律师这次接不了'
    case 'kind':
    case 'criminal-years':
    case 'minors':
      return '按规定，这类案件要派更合适的律师'
    default:
      return '您选的律师按规定要回避'
  }
}
