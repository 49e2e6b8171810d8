import type { Request } from '@contract/request/schema'
import { Row } from '@/components/row'
import { shiftLine } from './words'

/** What became of each shift a granted leave touched. */
export const LeaveOutcomes = ({ outcomes }: Pick<Request, 'outcomes'>) => (
  <>
    {outcomes.map(({ shift, sitterName }) => (
      <Row key={shift.id} title={shiftLine(shift)} hint={sitterName ? `${sitterName}代班` : '取消了'} />
    ))}
  </>
)
