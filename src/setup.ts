import './platform/old-engines'
import * as z from 'zod'

const said = (value: unknown) => value !== undefined && value !== null && value !== ''

z.config({
  // WeChat forbids making code from text, which zod does to go faster. Must run before any schema is made.
  jitless: true,
  // What a schema has no sentence of its own for is still read by a person: zod would say it in English.
  customError: ({ input }) => (said(input) ? '填得不对，请再看看' : '这一项还没填'),
})
