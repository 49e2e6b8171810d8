import { Image } from '@tarojs/components'
import { type Stroke, signatureSvg } from './strokes'
import './signature.scss'

/** A signature drawn from its strokes. */
export const SignatureView = ({ strokes, signer }: { strokes: readonly Stroke[]; signer?: string }) => (
  <Image
    className="c-signature-view"
    mode="aspectFit"
    src={`data:image/svg+xml,${encodeURIComponent(signatureSvg(strokes))}`}
    aria-label={signer ? `${signer}的签名` : '签名'}
  />
)
