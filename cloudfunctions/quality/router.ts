import {
  ChangeSheet,
  DrawId,
  DrawMonth,
  DrawnAgain,
  MonitorDesk,
  Monitoring,
  Monitors,
  MonitorsInput,
  MonitorWords,
  OfCase,
  OpenMonitor,
  RecordMonitor,
  ScoreSheets,
} from '@contract/quality/schema'
import { asOverseer } from '@server/kit/overseer'
import { asCity, looksAgain, router } from '@server/kit/procedure'
import { desk, drawMonth, redraw } from './draw'
import { monitoring } from './monitoring'
import { monitors } from './monitors'
import { openMonitor, record } from './record'
import { changeSheet, sheets } from './sheets'

/** Quality of cases: monitoring, and the review among peers (法援法 57–59; SF/T 0085-2020). */
export const qualityRouter = router({
  monitoring: asOverseer.input(OfCase).output(Monitoring).query(monitoring),
  record: asOverseer.input(RecordMonitor).output(Monitoring).mutation(record),
  // only reads, and is a write all the same: opening personal data leaves an audit row
  openMonitor: asOverseer.meta(looksAgain).input(OpenMonitor).output(MonitorWords).mutation(openMonitor),
  monitors: asOverseer.input(MonitorsInput).output(Monitors).query(monitors),
  desk: asOverseer.output(MonitorDesk).query(desk),
  drawMonth: asOverseer.input(DrawMonth).output(MonitorDesk).mutation(drawMonth),
  redraw: asOverseer.input(DrawId).output(DrawnAgain).query(redraw),

  sheets: asOverseer.output(ScoreSheets).query(sheets),
  changeSheet: asCity.input(ChangeSheet).output(ScoreSheets).mutation(changeSheet),
})

export type QualityRouter = typeof qualityRouter
