import type { RevealField } from '@contract/aid/desk-schema'
import type { MaskedForm } from '@contract/aid/schema'
import { groupLabels, type Group } from '@contract/groups'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { reveal } from '@/api/review'
import { Masked, officeReasons } from '@/features/aid/masked'

interface Props {
  id: string
  form: MaskedForm
  groups: readonly Group[]
}

/** Who applies; number, phone and address in part until asked for. */
export function Applicant({ id, form, groups }: Props) {
  const showing = (field: RevealField) => (asked: { requestId: string; reason: string }) =>
    reveal({ ...asked, id, field })
  return (
    <Section title="申请人">
      <Card>
        <KeyValue name="姓名">{form.name}</KeyValue>
        {groups.length > 0 && (
          <KeyValue name="人群">{groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
        )}
        <Masked
          name={form.idKind === 'resident-id' ? '身份证号' : '证件'}
          masked={form.idNumber}
          reasons={officeReasons}
          reveal={showing('idNumber')}
        />
        <Masked name="电话" masked={form.phone} reasons={officeReasons} reveal={showing('phone')} phone />
        <Masked name="住址" masked={form.address} reasons={officeReasons} reveal={showing('address')} />
      </Card>
    </Section>
  )
}
