import { refusalGrounds } from '@contract/aid/labels'
import type { Proposal } from '@contract/aid/schema'
import { momentText } from '@contract/time'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'

/** A decision that waits for a colleague's word. */
export const ProposalCard = ({ proposal }: { proposal: Proposal }) => (
  <Card
    title={proposal.act === 'grant' ? '拟给予法律援助' : '拟不予法律援助'}
    tone={proposal.act === 'grant' ? 'good' : 'bad'}
  >
    {proposal.ground && (
      <KeyValue name="依据">
        {refusalGrounds[proposal.ground].label}（{refusalGrounds[proposal.ground].law}）
      </KeyValue>
    )}
    <KeyValue name="理由">{proposal.reasons}</KeyValue>
    <KeyValue name="报的人">
      {proposal.proposerName}　{momentText(proposal.proposedAt)}
    </KeyValue>
    {proposal.mine && <Notice>您报的，要由另一位同事来批。</Notice>}
  </Card>
)
