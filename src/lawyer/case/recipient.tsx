import { Text } from '@tarojs/components'
import { groupLabels } from '@contract/groups'
import type { LawyerCase } from '@contract/casework/schema'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Masked } from './masked'

/** Whom the case is for; in part until asked for. */
export const Recipient = ({ it }: { it: LawyerCase }) => (
  <Section title="受援人">
    {it.inDanger && <Notice tone="warn">他可能有人身危险：打电话先问方不方便，不要留话、不要发短信。</Notice>}
    <Card>
      <Masked id={it.id} field="name" name="姓名" masked={it.name} />
      {it.groups.length > 0 && (
        <KeyValue name="人群">{it.groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
      )}
      <Masked id={it.id} field="phone" name="电话" masked={it.phone} />
      <Masked id={it.id} field="idNumber" name="证件" masked={it.idNumber} />
      <Masked id={it.id} field="address" name="住址" masked={it.address} />
      {it.opponent && <KeyValue name="对方">{it.opponent}</KeyValue>}
      <Text className="lawyer-case__facts">{it.facts}</Text>
    </Card>
  </Section>
)
