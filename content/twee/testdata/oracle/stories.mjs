// Reads Twee 3 stories with extwee, and tells what it found. The argument is the folder of node_modules. Each line of standard input is
// a story as a string of JSON; a line is written for each:
//
//   {"name": "…", "ifid": "…", "format": "…", "start": "…", "passages": [
//     {"name": "…", "tags": ["…"], "text": "…", "said": ["…"], "links": [{"text": "…", "to": "…"}]}], "error": ""}
//
// text is what a passage shows, without macros, links, comments and signs of emphasis; said is what its links say when they are
// taken; the words of a link are what SugarCube shows: code where it can be evaluated.
import path from 'node:path'
import readline from 'node:readline'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'

const modules = process.argv[2]
const from = (file) => import(pathToFileURL(path.join(modules, file)))
const { parse } = await from('extwee/src/Twee/parse.js')
const { decode } = (await from('html-entities/dist/commonjs/index.js')).default

function shown (words) {
  try {
    return String(vm.runInNewContext('(' + words + ')'))
  } catch {
    return words
  }
}

const plain = (text) => decode(text.replace(/\/\*[^]*?\*\//g, '').replace(/''|\/\/|==/g, ''))

function passage ({ name, tags, text }) {
  const links = [...text.matchAll(/\[\[(.*?)->(.*?)\]\]/g)].map(([, words, to]) => ({ text: shown(words), to }))
  const said = [...text.matchAll(/\+= ("(?:[^"\\]|\\.)*")>>/g)].map(([, string]) => plain(vm.runInNewContext(string)).trim())
  const rest = text.replace(/<<link [^]*?<<\/link>>/g, '').replace(/\[\[.*?\]\]/g, '').replace(/<<.*?>>/g, '')
  return { name, tags, links, said, text: plain(rest) }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  let out
  try {
    const story = parse(JSON.parse(line))
    const { name, IFID: ifid, format, start, passages } = story
    out = { name, ifid, format, start, passages: passages.map(passage), error: '' }
  } catch (error) {
    out = { error: String(error) }
  }
  process.stdout.write(JSON.stringify(out) + '\n')
}
