import type { Request } from '@contract/request/schema'
import { KeyValue } from '@/components/row'
import { daysLine, shiftLine } from './words'

/** What a request is about, line by line. */
export const RequestFacts = ({ request }: { request: Request }) => {
  const { asker, other, shift, otherShift, fromOn, toOn, reason } = request
  return (
    <>
      {shift && <KeyValue name={otherShift ? `${asker.name}的班` : '哪一班'}>{shiftLine(shift)}</KeyValue>}
      {otherShift && <KeyValue name={`${other!.name}的班`}>{shiftLine(otherShift)}</KeyValue>}
      {fromOn && toOn && <KeyValue name="日期">{daysLine(fromOn, toOn)}</KeyValue>}
      <KeyValue name="理由">{reason}</KeyValue>
    </>
  )
}
