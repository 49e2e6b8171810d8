import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { HOTLINE } from '@/features/aid/offices'
import { callPhone } from '@/platform/call-phone'

interface Props {
  name: string
  phone: string | null
  address: string | null
}

/** Who has it, and how to reach them: their own number, else the hotline. */
export const Centre = ({ name, phone, address }: Props) => (
  <Section title="谁在办">
    <Card>
      <KeyValue name="单位">{name}</KeyValue>
      {address && <KeyValue name="地址">{address}</KeyValue>}
      {phone && <KeyValue name="电话">{phone}</KeyValue>}
      <Button kind="secondary" icon="phone" onTap={() => callPhone(phone ?? HOTLINE)}>
        {phone ? '打电话问一问' : `打 ${HOTLINE} 问一问`}
      </Button>
    </Card>
  </Section>
)
