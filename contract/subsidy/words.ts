import { yuanText } from '../money'
import { dayText, lengthText } from '../time'
import { nothingBecauseLabels, payUnitLabels } from './labels'
import type { Basis } from './rules'

const starNames = ['', '一', '二', '三', '四', '五'] as const

/** How an amount was come to, in one line: '半天120元 × 五星120%', or why it is nothing. */
export function basisText(basis: Basis): string {
  if (basis.because || !basis.unit) return nothingBecauseLabels[basis.because ?? 'too-little']
  const stars = basis.stars ? ` × ${starNames[basis.stars]}星${basis.percent}%` : ''
  const unit =
    basis.unit === 'part'
      ? `${payUnitLabels.part}${lengthText(basis.minutes)}，半天${yuanText(basis.unitFen)}折算`
      : `${payUnitLabels[basis.unit]}${yuanText(basis.unitFen)}`
  return `${unit}${stars}`
}

/** What the person has to do about a draft, and until when. */
export const confirmByText = (confirmBy: string): string =>
  `请在${dayText(confirmBy)}前核对，过期没有异议，就按这张单子上报`
