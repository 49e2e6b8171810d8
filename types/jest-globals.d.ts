/** Which engine the present jest project runs on: set in jest.config.js. */
declare var testEngine: 'pglite' | 'postgres'
