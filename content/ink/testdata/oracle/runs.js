// Plays ink stories with inkjs in all ways, and says what it came to. Each line of standard input is a story:
//
//   {"ink": "…", "depth": 4, "meters": {"open-mind": "open_mind"}, "inputs": [{"context": "remote", "confidence": 2}]}
//
// For each of its inputs, one line is written for every path of choices up to the depth, depth first:
//
//   {"path": [0, 2], "ending": "a-plan", "meters": {"open-mind": 3}, "lines": ["…"], "tags": ["…"], "labels": ["…"], "last": true}
//
// ending is the scene that an ending was tagged in, or null; lines and tags are what the last choice led to; labels are the
// choices on offer; last says that the path goes no further. {"end": true} follows the last path of an input, and
// {"done": true, "errors": ["…"]} the last of the story: what the compiler and the runtime had to say.
'use strict'
const readline = require('node:readline')
const { Compiler, CompilerOptions } = require('inkjs/full')

function play(job, write) {
  const errors = []
  const options = new CompilerOptions(null, [], false, (message) => errors.push(message))
  let story
  try {
    story = new Compiler(job.ink, options).Compile()
  } catch (error) {
    return errors.length ? errors : [String(error)]
  }
  story.onError = (message) => errors.push(message)
  const start = story.state.ToJson()
  for (const input of job.inputs) {
    story.state.LoadJson(start)
    for (const [name, value] of Object.entries(input)) story.variablesState[name] = value
    from(story, job, [], null, null, write)
    write({ end: true })
  }
  return errors
}

// from plays on from where the story stands, and then every choice on offer. Nothing happens between choices that goes on for
// ever, unless a story has a circle: that is an error here.
function from(story, job, path, scene, ending, write) {
  const lines = []
  const tags = []
  for (let steps = 0; story.canContinue; steps++) {
    if (steps > 100000) throw new Error('the story never stops')
    const line = story.Continue().trim()
    if (line) lines.push(line)
    for (const tag of story.currentTags) {
      tags.push(tag)
      if (tag.startsWith('scene:')) [scene, ending] = [tag.slice('scene:'.length), null]
      if (tag.startsWith('ending:')) ending = scene
    }
  }
  const meters = {}
  for (const [ours, theirs] of Object.entries(job.meters)) meters[ours] = story.variablesState[theirs]
  const labels = story.currentChoices.map((choice) => choice.text)
  const last = labels.length === 0 || path.length === job.depth
  write({ path, ending, meters, lines, tags, labels, last })
  if (last) return
  const here = story.state.ToJson()
  for (let i = 0; i < labels.length; i++) {
    if (i > 0) story.state.LoadJson(here)
    story.ChooseChoiceIndex(i)
    from(story, job, [...path, i], scene, ending, write)
  }
}

const write = (line) => process.stdout.write(JSON.stringify(line) + '\n')
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  let errors
  try {
    errors = play(JSON.parse(line), write)
  } catch (error) {
    errors = [String(error)]
  }
  write({ done: true, errors })
})
