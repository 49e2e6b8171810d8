import { expectDoors, knockers, type Knocker } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('who may knock where', () => {
  const adviser: Knocker[] = ['practitioner']
  const staff: Knocker[] = ['station', 'county', 'city']
  return expectDoors(stage, consultationRouter, {
    record: adviser,
    mine: adviser,
    places: adviser,
    open: adviser,
    keepPhoto: adviser,
    photo: adviser,
    correct: adviser,
    recentMatters: adviser,
    mattersByPhone: adviser,
    matter: adviser,
    types: knockers,
    recentTypes: adviser,
    addType: ['city'],
    endType: ['city'],
    templates: adviser,
    saveTemplate: adviser,
    removeTemplate: adviser,
    countyTemplates: ['county'],
    saveCountyTemplate: ['county'],
    removeCountyTemplate: ['county'],
    openRecord: staff,
    areaPhoto: staff,
    correctForCounty: ['county'],
    access: staff,
    askAccess: staff,
    accessAsked: staff,
    decideAccess: staff,
  })
})
