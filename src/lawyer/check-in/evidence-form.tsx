import { useState } from 'react'
import type { DueShift, Place, ScannedCode } from '@contract/duty/schema'
import type { Scene } from '@contract/site/scene'
import type { Moment } from '@/api/duty'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { whyStay } from '@/features/duty/shift-state'
import { sceneIn } from '@/platform/params'
import { canScan, scanCode } from '@/platform/scan-code'
import { LocationTick } from './location-tick'
import { Refusal } from './refusal'
import type { Check } from './use-check'

const verbs: Record<Moment, string> = { in: '签到', out: '签退' }
const DIGITS = 8

const codeIn = ({ s, k, p }: Scene): ScannedCode | undefined =>
  k || p ? { ...(s && { siteCode: s }), ...(k && { rotating: k }), ...(p && { printed: p }) } : undefined

interface Props {
  shift: DueShift
  moment: Moment
  /** The server's clock. */
  now: Date
  /** Letters of the code that opened the page. */
  scanned: Scene
  check: Check
}

/** Shows that one is there: by scanning, or by typing the digits of the station's screen; a position if one likes. */
export function EvidenceForm({ shift, moment, now, scanned, check }: Props) {
  const [code, setCode] = useState(() => codeIn(scanned))
  const [digits, setDigits] = useState('')
  const [place, setPlace] = useState<Place>()
  const [problem, setProblem] = useState<string>()
  const { sending, failure } = check
  const verb = verbs[moment]

  const submit = (code: ScannedCode) => {
    setProblem(undefined)
    check.post(moment, shift, { code, takenAt: now.toISOString(), ...(place && { place }) })
  }
  const scan = async () => {
    const text = await scanCode()
    if (text === undefined) return
    const found = codeIn(sceneIn(text))
    setCode(found)
    if (!found) return setProblem('这不是站点的码，请扫站点屏幕或墙上的码')
    submit(found)
  }
  const retype = () => {
    setCode(undefined)
    setDigits('')
  }
  const stay = moment === 'out' ? whyStay(shift, now) : undefined

  return (
    <Card title={code ? `已扫到站点的码` : `请用站点的码${verb}`}>
      {stay && <Notice tone="warn">{stay}</Notice>}
      {failure && !sending && <Refusal failure={failure} onRetype={retype} />}
      {problem && <Notice tone="warn">{problem}</Notice>}
      <LocationTick place={place} verb={verb} onChange={setPlace} />
      {code ? (
        <>
          <Button busy={sending} busyText={`正在${verb}`} onTap={() => submit(code)}>
            {verb}
          </Button>
          <Button kind="quiet" disabled={sending} onTap={retype}>
            换一个码
          </Button>
        </>
      ) : (
        <>
          {canScan && (
            <Button icon="scan" busy={sending} busyText={`正在${verb}`} onTap={scan}>
              {`扫码${verb}`}
            </Button>
          )}
          <TextField
            label={canScan ? '扫不了，就输入屏幕上的8位数字' : '站点屏幕上的8位数字'}
            hint={canScan ? undefined : '也可以用手机相机扫屏幕上的码，从那里进来'}
            keyboard="number"
            max={DIGITS}
            value={digits}
            onChange={(text) => setDigits(text.replace(/\D/g, ''))}
          />
          <Button
            kind={canScan ? 'secondary' : 'primary'}
            busy={sending}
            busyText={`正在${verb}`}
            disabled={digits.length !== DIGITS}
            onTap={() => submit({ rotating: digits })}
          >
            {verb}
          </Button>
        </>
      )}
    </Card>
  )
}
