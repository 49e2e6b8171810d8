import { useState } from 'react'
import { Image } from '@tarojs/components'
import { deliveryWayLabels } from '@contract/document/labels'
import type { Delivery } from '@contract/document/schema'
import { dayText } from '@contract/time'
import { readDeliveryPhoto } from '@/api/document'
import { failureOf } from '@/api/failure'
import { Press } from '@/components/press'
import { Row } from '@/components/row'
import { toast } from '@/components/talk'
import { pictureSource, showLarge } from '@/platform/paper-picture'
import './index.scss'

/** How a paper reached its recipient, with the photos that prove it. */
export const Deliveries = ({ deliveries }: { deliveries: readonly Delivery[] }) => (
  <>
    {deliveries.map((delivery) => (
      <One key={delivery.id} delivery={delivery} />
    ))}
  </>
)

function One({ delivery }: { delivery: Delivery }) {
  const [sources, setSources] = useState<string[]>([])
  const { id, way, deliveredOn, receivedBy, note, recordedByName, proofs } = delivery
  const look = async () => {
    try {
      const photos = await Promise.all(
        proofs.map(async (proof) => pictureSource(proof, await readDeliveryPhoto(id, proof))),
      )
      setSources(photos)
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  const who = way === 'online' ? `${recordedByName}打开` : receivedBy && `${receivedBy}签收`
  return (
    <>
      <Row
        title={`${dayText(deliveredOn)} ${deliveryWayLabels[way]}`}
        hint={[who, note, way !== 'online' && `${recordedByName}登记`].filter(Boolean).join('，')}
        {...(proofs.length > 0 && sources.length === 0 && { aside: `${proofs.length}张照片`, onTap: look })}
      />
      {sources.map((src, index) => (
        <Press
          key={proofs[index]}
          className="documents__photo"
          label="放大看送达照片"
          onTap={() => void showLarge(src)}
        >
          <Image className="documents__picture" src={src} mode="widthFix" aria-label="送达照片" />
        </Press>
      ))}
    </>
  )
}
