import { Text } from '@tarojs/components'
import { groupLabels } from '@contract/groups'
import type { LawyerCase } from '@contract/casework/schema'
import type { CaseRevealField } from '@contract/casework/acts'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { revealCase } from '@/api/casework'
import { Masked } from '@/features/aid/masked'

const reasons = ['约见受援人', '告诉他进展', '写起诉状等文书', '核对身份']

/** Whom the case is for; in part until asked for. */
export function Recipient({ it }: { it: LawyerCase }) {
  const showing = (field: CaseRevealField) => (asked: { requestId: string; reason: string }) =>
    revealCase({ ...asked, id: it.id, field })
  return (
    <Section title="受援人">
      {it.inDanger && (
        <Notice tone="warn">他可能有人身危险：打电话先问方不方便，不要留话、不要发短信。</Notice>
      )}
      <Card>
        <Masked name="姓名" masked={it.name} reveal={showing('name')} reasons={reasons} />
        {it.groups.length > 0 && (
          <KeyValue name="人群">{it.groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
        )}
        <Masked name="电话" masked={it.phone} reveal={showing('phone')} reasons={reasons} phone />
        <Masked name="证件" masked={it.idNumber} reveal={showing('idNumber')} reasons={reasons} />
        <Masked name="住址" masked={it.address} reveal={showing('address')} reasons={reasons} />
        {it.opponent && <KeyValue name="对方">{it.opponent}</KeyValue>}
        <Text className="lawyer-case__facts">{it.facts}</Text>
      </Card>
    </Section>
  )
}
