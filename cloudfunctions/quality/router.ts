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
import {
  AppealGrade,
  CallReviewer,
  ConfirmSecrecy,
  DecideAppeal,
  DeclineSeat,
  DrawPeers,
  GiveScore,
  OpenPeer,
  OpenSeat,
  OpenSeatPaper,
  OwnQuality,
  PeerCase,
  Peers,
  PeersInput,
  RoundId,
  Seat,
  Seats,
} from '@contract/quality/peer-schema'
import { PaperContent } from '@contract/aid/paper-content'
import { asOverseer } from '@server/kit/overseer'
import { asCity, asPractitioner, looksAgain, router } from '@server/kit/procedure'
import { desk, drawMonth, redraw } from './draw'
import { monitoring } from './monitoring'
import { monitors } from './monitors'
import { drawPeers, redrawPeers } from './peer/draw'
import { peers } from './peer/list'
import { callReviewer, decideAppeal, openPeer } from './peer/one'
import { appeal, ownQuality } from './peer/own'
import { score } from './peer/score'
import { confirmSecrecy, decline, mySeats, openSeat, openSeatPaper } from './peer/seat'
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

  peers: asOverseer.input(PeersInput).output(Peers).query(peers),
  drawPeers: asOverseer.input(DrawPeers).output(Peers).mutation(drawPeers),
  redrawPeers: asOverseer.input(RoundId).output(DrawnAgain).query(redrawPeers),
  openPeer: asOverseer.meta(looksAgain).input(OpenPeer).output(PeerCase).mutation(openPeer),
  callReviewer: asOverseer.input(CallReviewer).output(PeerCase).mutation(callReviewer),
  decideAppeal: asCity.input(DecideAppeal).output(PeerCase).mutation(decideAppeal),

  mySeats: asPractitioner.output(Seats).query(mySeats),
  openSeat: asPractitioner.meta(looksAgain).input(OpenSeat).output(Seat).mutation(openSeat),
  confirmSecrecy: asPractitioner.meta(looksAgain).input(ConfirmSecrecy).output(Seat).mutation(confirmSecrecy),
  openSeatPaper: asPractitioner
    .meta(looksAgain)
    .input(OpenSeatPaper)
    .output(PaperContent)
    .mutation(openSeatPaper),
  decline: asPractitioner.input(DeclineSeat).output(Seat).mutation(decline),
  score: asPractitioner.input(GiveScore).output(Seat).mutation(score),
  ownQuality: asPractitioner.output(OwnQuality).query(ownQuality),
  appeal: asPractitioner.input(AppealGrade).output(OwnQuality).mutation(appeal),
})

export type QualityRouter = typeof qualityRouter
