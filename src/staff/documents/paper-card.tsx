import { useEffect, useState } from 'react'
import { endedAsLabels } from '@contract/document/labels'
import type { IssuedWithDelivery, Makeable } from '@contract/document/schema'
import { momentText } from '@contract/time'
import { openDocument } from '@/api/document'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { showPaper } from '@/features/document/show-paper'
import { forgetPictures } from '@/platform/paper-picture'
import { Deliveries } from './deliveries'
import { DeliverForm } from './deliver-form'
import { MakeForm } from './make-form'
import { WithdrawForm } from './withdraw-form'

interface Props {
  applicationId: string
  document: IssuedWithDelivery
  paper: Makeable
  readOnly: boolean
  asOf: string
}

/** One paper: opened, delivered, replaced, taken back. */
export function PaperCard({ applicationId, document, paper, readOnly, asOf }: Props) {
  const [doing, setDoing] = useState<'deliver' | 'replace' | 'withdraw'>()
  useEffect(() => forgetPictures, [])
  const { id, title, number, issuedAt, issuedByName, ended, deliveries } = document
  const done = () => setDoing(undefined)
  const state = ended ? (
    <Badge tone="warn">{endedAsLabels[ended.as]}</Badge>
  ) : (
    <Badge tone={deliveries.length > 0 ? 'good' : 'plain'}>
      {deliveries.length > 0 ? '已送达' : '还没送达'}
    </Badge>
  )
  return (
    <Card title={title} aside={state}>
      {number && <KeyValue name="编号">{number}</KeyValue>}
      <KeyValue name="制作">{`${issuedByName}，${momentText(issuedAt)}`}</KeyValue>
      {ended?.because && <Notice tone="warn">{ended.because}</Notice>}
      <Deliveries deliveries={deliveries} />
      <Button
        kind="secondary"
        icon="file"
        label={`看${title}`}
        onTap={() => showPaper(id, 'pdf', openDocument)}
      >
        打开看
      </Button>
      <Button kind="quiet" label={`${title}的Word文件`} onTap={() => showPaper(id, 'word', openDocument)}>
        要Word文件
      </Button>
      {!ended && !readOnly && !doing && (
        <>
          <Button kind="quiet" onTap={() => setDoing('deliver')}>
            登记送达
          </Button>
          <Button kind="quiet" onTap={() => setDoing('replace')}>
            换一份新的
          </Button>
          <Button kind="quiet" onTap={() => setDoing('withdraw')}>
            收回
          </Button>
        </>
      )}
      {doing === 'deliver' && (
        <DeliverForm applicationId={applicationId} document={document} asOf={asOf} onDone={done} />
      )}
      {doing === 'replace' && (
        <MakeForm applicationId={applicationId} paper={paper} replaces={id} onDone={done} />
      )}
      {doing === 'withdraw' && (
        <WithdrawForm applicationId={applicationId} document={document} onDone={done} />
      )}
      {doing && (
        <Button kind="quiet" onTap={done}>
          先不办
        </Button>
      )}
    </Card>
  )
}
