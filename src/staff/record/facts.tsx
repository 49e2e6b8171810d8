import { channelLabels, matterTypeLabels, resultLabels, riskLabels } from '@contract/consultation/labels'
import type { OpenedConsultation } from '@contract/consultation/schema'
import { groupLabels } from '@contract/groups'
import { momentText } from '@contract/time'
import { openAreaLedgerPhoto } from '@/api/consultation'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { PaperPhotos } from '@/features/consultation/paper-photos'

/** What a record says to this reader. */
export const Facts = ({ record }: { record: OpenedConsultation }) => (
  <>
    {record.safeMode && (
      <Notice tone="warn" title="安全模式">
        来访人可能有危险，是谁、在哪里只有经办人看得到；需要联系请找经办人
      </Notice>
    )}
    {record.minor && (
      <Notice tone="warn" title="未成年人的记录">
        经批准打开，请不要截图、转发
      </Notice>
    )}
    <Card title={record.subtypeName ?? matterTypeLabels[record.matterType]}>
      <KeyValue name="时间">{momentText(record.occurredAt)}</KeyValue>
      <KeyValue name="站点">{record.siteName}</KeyValue>
      <KeyValue name="经办人">{record.practitionerName}</KeyValue>
      <KeyValue name="咨询方式">{channelLabels[record.channel]}</KeyValue>
      <KeyValue name="办理结果">{resultLabels[record.result]}</KeyValue>
      {record.groups.length > 0 && (
        <KeyValue name="来访人属于">{record.groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
      )}
      {record.risks.length > 0 && (
        <KeyValue name="风险提示">{record.risks.map((risk) => riskLabels[risk]).join('、')}</KeyValue>
      )}
      {record.groupSize !== null && <KeyValue name="涉及人数">{`大约${record.groupSize}人`}</KeyValue>}
      {record.clientName && <KeyValue name="来访人">{record.clientName}</KeyValue>}
      {record.clientPhone && <KeyValue name="电话">{record.clientPhone}</KeyValue>}
      {record.clientAddress && <KeyValue name="住址">{record.clientAddress}</KeyValue>}
    </Card>
    <Card>
      <KeyValue name="咨询内容">{record.summary}</KeyValue>
      <KeyValue name="解答意见">{record.answer}</KeyValue>
    </Card>
    <PaperPhotos photoIds={record.photoIds} look={(photoId) => openAreaLedgerPhoto(record.id, photoId)} />
  </>
)
