import { Text } from '@tarojs/components'
import { aidFormLabels } from '@contract/aid/labels'
import type { Review } from '@contract/aid/desk-schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'

/** What happened and what is asked for, in the applicant's own words. */
export const Matter = ({ review: { form } }: { review: Review }) => (
  <Section title="事情">
    <Card>
      <KeyValue name="种类">{matterTypeLabels[form.matterType]}</KeyValue>
      <KeyValue name="要的帮助">{aidFormLabels[form.aidForm]}</KeyValue>
      {form.opponent && <KeyValue name="对方">{form.opponent}</KeyValue>}
      {form.limitationOn && <KeyValue name="最后期限">{sayDate(form.limitationOn)}</KeyValue>}
      <Text className="review__facts">{form.facts}</Text>
    </Card>
  </Section>
)
