import { dayText, shanghaiDate } from '../time'
import { violationLabels, type Violation } from './labels'

interface Subject {
  countyName: string
  personName: string
  unit: string | null
  siteName: string | null
  /** Day of the duty, or of the finding where there was none, 'YYYY-MM-DD'. */
  day: string
  violation: Violation
  reasons: string
}

/** 通报: the paper a final decision is published as. Names the person, the day, the breach and the reasons, no more. */
export function circularText(subject: Subject, publishedAt: Date): { title: string; body: string } {
  const { countyName, personName, unit, siteName, day, violation, reasons } = subject
  const who = `${unit ?? ''}${personName}`
  const where = siteName ? `在${siteName}` : ''
  return {
    title: `${countyName}关于${personName}${violationLabels[violation]}的通报`,
    body: [
      `${day.slice(0, 4)}年${dayText(day)}，${who}${where}值班，${violationLabels[violation]}。`,
      `经告知、听取本人说明并作出决定，现予通报批评。理由：${reasons}`,
      '请全体值班人员引以为戒，按时到岗、如实登记、不收任何费用。',
      `${countyName}司法局　${shanghaiDate(publishedAt)}`,
    ].join('\n'),
  }
}
