import type { MaskedForm } from '@contract/aid/schema'
import { groupLabels, type Group } from '@contract/groups'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Masked } from './masked'

interface Props {
  id: string
  form: MaskedForm
  groups: readonly Group[]
}

/** Who applies; number, phone and address in part until asked for. */
export const Applicant = ({ id, form, groups }: Props) => (
  <Section title="申请人">
    <Card>
      <KeyValue name="姓名">{form.name}</KeyValue>
      {groups.length > 0 && (
        <KeyValue name="人群">{groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
      )}
      <Masked
        id={id}
        field="idNumber"
        name={form.idKind === 'resident-id' ? '身份证号' : '证件'}
        masked={form.idNumber}
      />
      <Masked id={id} field="phone" name="电话" masked={form.phone} />
      <Masked id={id} field="address" name="住址" masked={form.address} />
    </Card>
  </Section>
)
