import { referralStatusLabels, referralKindLabels } from '@contract/referral/labels'
import type { ReferSubject } from '@contract/referral/schema'
import { momentText } from '@contract/time'
import { offerApplication, useReferSubject } from '@/api/referral'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue, Row } from '@/components/row'
import { ReferForm } from './refer-form'
import { ShownCode } from './shown-code'
import { referralTones } from './tones'

interface Props {
  record: string
  /** Opens one referral. */
  onOpen: (id: string) => void
}

/** What may be done with a record beyond the answer: an application of the person's own, or somebody who takes over. */
export const Refer = ({ record, onOpen }: Props) => (
  <Ask of={useReferSubject(record)}>{(subject) => <Ways subject={subject} onOpen={onOpen} />}</Ask>
)

function Ways({ subject, onOpen }: { subject: ReferSubject; onOpen: (id: string) => void }) {
  return (
    <>
      <Card title={subject.matterName}>
        <KeyValue name="时间">{momentText(subject.occurredAt)}</KeyValue>
        <KeyValue name="咨询内容">{subject.summary}</KeyValue>
      </Card>
      <Card title="转法律援助">
        {subject.applied ? (
          <Notice tone="good">来访人已经扫码接着申请，申请表由本人填完提交。</Notice>
        ) : (
          <>
            <Notice>
              {subject.safeMode
                ? '事情会带到来访人自己的申请表里。为了安全，姓名、电话、住址不带，由本人填。'
                : '咨询内容、类型和留下的姓名电话会带到来访人自己的申请表里，不用再说一遍。'}
            </Notice>
            <ShownCode
              title="出示申请码"
              caption="扫码接着申请法律援助"
              issue={offerApplication}
              input={{ consultationId: subject.consultationId }}
            />
          </>
        )}
      </Card>
      {subject.referrals.length > 0 && (
        <Card title="转过的">
          {subject.referrals.map((row) => (
            <Row
              key={row.id}
              title={referralKindLabels[row.kind]}
              hint={`${row.receiverName}　${momentText(row.sentAt)}`}
              aside={<Badge tone={referralTones[row.status]}>{referralStatusLabels[row.status]}</Badge>}
              onTap={() => onOpen(row.id)}
            />
          ))}
        </Card>
      )}
      <ReferForm subject={subject} onSent={onOpen} />
    </>
  )
}
