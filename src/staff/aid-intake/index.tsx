import { aidStatusLabels } from '@contract/aid/statuses'
import { applyChannelLabels, filedAsLabels } from '@contract/aid/labels'
import { matterTypeLabels } from '@contract/consultation/labels'
import { groupLabels } from '@contract/groups'
import { readBackWayLabels, transferStateLabels } from '@contract/intake/labels'
import type { Intake } from '@contract/intake/schema'
import { momentText } from '@contract/time'
import { Text } from '@tarojs/components'
import { failureOf } from '@/api/failure'
import { revealBeside, useBeside } from '@/api/intake'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { SignatureView } from '@/components/signature/view'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { Masked, officeReasons } from '@/features/aid/masked'
import { TakeBack } from '@/features/aid/take-back'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { ForPerson } from '../for-person'
import { KeepersOnly } from '../keepers-only'
import { ObjectionForm } from './objection-form'
import { TransferForm } from './transfer-form'

const TITLE = '从哪来的'

/** How an application came in, in whose hand, for how many, what else is open, and where it belongs. */
export default function StaffAidIntake() {
  const { id } = useParams<'staffAidIntake'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Opened id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件申请" hint="请从申请里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

function Opened({ id }: { id: string }) {
  const { data, error, refetch } = useBeside(id)
  return (
    <Page title={TITLE} lead="打开会留痕">
      {data ? (
        <All id={id} it={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

const All = ({ id, it, onStale }: { id: string; it: Intake; onStale: () => unknown }) => (
  <>
    <Duplicates it={it} />
    <WhoFiled id={id} it={it} />
    {it.readBack && <Confirmation readBack={it.readBack} />}
    {it.recipients.length > 0 && (
      <Section title={`一起申请的，还有${it.recipients.length}个人`}>
        <Card>
          {it.recipients.map((person) => (
            <Masked
              key={person.id}
              name={person.name}
              reasons={officeReasons}
              reveal={(asked) =>
                revealBeside({ ...asked, id, of: 'recipient', recipientId: person.id, field: 'idNumber' })
              }
              masked={[
                person.idNumber,
                person.groups.map((group) => groupLabels[group]).join('、'),
                person.signed ? '已签名' : '没签名',
              ]
                .filter(Boolean)
                .join('　')}
            />
          ))}
        </Card>
      </Section>
    )}
    {it.transfers.length > 0 && (
      <Section title="移送过">
        <Card>
          {it.transfers.map((one) => (
            <Row
              key={one.id}
              title={`${one.fromName}→${one.toName}`}
              hint={`${one.receipt}　${transferStateLabels[one.state]}`}
              onTap={() => goTo('staffTransfer', { id: one.id })}
            />
          ))}
        </Card>
      </Section>
    )}
    {it.withoutAccount && <ForPerson id={id} />}
    {it.forPerson.includes('withdraw') && <TakeBack id={id} onDone={onStale} />}
    {it.forPerson.includes('object') && <ObjectionForm id={id} />}
    {it.mayTransfer && <TransferForm id={id} onStale={onStale} />}
  </>
)

const Duplicates = ({ it: { duplicates } }: { it: Intake }) => (
  <>
    {duplicates.map((other, index) => (
      <Notice key={index} tone="warn" title={other.earlier ? '别处先收到过他的申请' : '他还有一件申请在办'}>
        {`${other.countyName}　${other.number ?? '站点代收，还没交接'}　${matterTypeLabels[other.matterType]}　${aidStatusLabels[other.status]}。`}
        {other.earlier ? '同一件事由先收到的办，请联系核实。' : '请看看是不是同一件事。'}
      </Notice>
    ))}
  </>
)

const WhoFiled = ({ id, it }: { id: string; it: Intake }) => (
  <Card title={filedAsLabels[it.filedAs]}>
    <KeyValue name="怎么来的">
      {applyChannelLabels[it.channel]}
      {it.tracking ? `，快递单号${it.tracking}` : ''}
    </KeyValue>
    {it.agent && (
      <KeyValue name={it.filedAs === 'helper' ? '帮办人' : '代理人'}>
        {it.agent.name}（{it.agent.relation}）
      </KeyValue>
    )}
    {it.agent?.phone && (
      <Masked
        name="电话"
        masked={it.agent.phone}
        reasons={officeReasons}
        reveal={(asked) => revealBeside({ ...asked, id, of: 'agent', field: 'phone' })}
        phone
      />
    )}
    {it.agent?.idNumber && (
      <Masked
        name="身份证号"
        masked={it.agent.idNumber}
        reasons={officeReasons}
        reveal={(asked) => revealBeside({ ...asked, id, of: 'agent', field: 'idNumber' })}
      />
    )}
    {it.detainee && (
      <Row
        icon="lock"
        title={`羁押人员申请　${it.detainee.sourceName}`}
        hint={`${momentText(it.detainee.receivedAt)}提出　${momentText(it.detainee.passedAt)}转到中心`}
        onTap={() => goTo('staffDetainees', { id: it.detainee!.id })}
      />
    )}
    {it.takenIn && (
      <>
        <KeyValue name="谁收的">
          {it.takenIn.areaName}　{it.takenIn.collectorName}
        </KeyValue>
        <KeyValue name="收件">
          {it.takenIn.receipt}　{momentText(it.takenIn.collectedAt)}
        </KeyValue>
      </>
    )}
  </Card>
)

const Confirmation = ({ readBack }: { readBack: NonNullable<Intake['readBack']> }) => (
  <Card title={readBackWayLabels[readBack.way]} tone={readBack.intact ? 'good' : 'bad'}>
    {!readBack.intact && <Notice tone="bad">内容或签名被改动过，和签的时候不一样</Notice>}
    {readBack.text.split('\n').map((line, index) => (
      <Text key={index}>{line}</Text>
    ))}
    <SignatureView strokes={readBack.strokes} />
    <KeyValue name="签名时间">{momentText(readBack.signedAt)}</KeyValue>
    <KeyValue name="谁念的">{readBack.readerName}</KeyValue>
  </Card>
)
