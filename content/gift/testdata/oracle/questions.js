// Reads GIFT files with gift-pegjs, and tells what it found. Each line of standard input is a file as a string of JSON; a line is
// written for each: {"items": [what gift-pegjs makes of it], "error": ""}
'use strict'
const readline = require('node:readline')
const { parse } = require('gift-pegjs')

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  let out
  try {
    out = { items: parse(JSON.parse(line)), error: '' }
  } catch (error) {
    out = { items: [], error: String(error) }
  }
  process.stdout.write(JSON.stringify(out) + '\n')
})
