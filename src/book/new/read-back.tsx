import { askedForLabels, bookingWayLabels } from '@contract/booking/labels'
import type { Site } from '@contract/site/schema'
import { clockText, dayText, shanghaiDate } from '@contract/time'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { KeyValue } from '@/components/row'
import type { BookForm } from './form'

/** Everything once more in large letters before it is sent. */
export function ReadBack({ site, form }: { site: Site; form: BookForm }) {
  const { way = 'at-site', startsAt } = form
  if (way === 'home-visit')
    return (
      <Card title="请核对">
        <Headline caption={bookingWayLabels[way]} note="站点安排好时间和人，会告诉您">
          {form.name}
        </Headline>
        <KeyValue name="是谁要问">{askedForLabels[form.askedFor]}</KeyValue>
        <KeyValue name="电话">{form.phone}</KeyValue>
        <KeyValue name="住址">{form.address}</KeyValue>
        <KeyValue name="出不了门">{form.reason}</KeyValue>
        {form.wish && <KeyValue name="方便的时候">{form.wish}</KeyValue>}
        {form.note && <KeyValue name="想问的事">{form.note}</KeyValue>}
      </Card>
    )
  return (
    <Card title="请核对">
      <Headline
        caption={bookingWayLabels[way]}
        note={way === 'at-site' ? (site.address ?? site.name) : undefined}
      >
        {startsAt ? `${dayText(shanghaiDate(startsAt))} ${clockText(startsAt)}` : '还没选时间'}
      </Headline>
      <KeyValue name="站点">{site.name}</KeyValue>
    </Card>
  )
}
