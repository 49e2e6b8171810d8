// Requires one built function and answers the calls sent to this process, as the cloud's runtime does.
const { main } = require(process.argv[2])

process.on('message', ({ id, event, context }) => {
  main(event, context).then(
    (answer) => process.send({ id, answer }),
    (error) => process.send({ id, error: error.message }),
  )
})
