package hostiletest

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// ID is the id of the pack that the archives hold, where they hold one.
const ID = "evening-talks"

// Pack is a pack that is well, file by file in the order of an archive.
func Pack() []struct{ Name, Text string } {
	return []struct{ Name, Text string }{
		{"competencies/asking.md", competency}, {"lessons/ask-once-more.md", lesson}, {"pack.md", page(ID, "")},
	}
}

// entries are the files of the pack in an archive.
func entries() (out []entry) {
	for _, f := range Pack() {
		out = append(out, entry{name: f.Name, body: f.Text})
	}
	return out
}

// with is the pack, and more.
func with(more ...entry) []entry { return append(entries(), more...) }

// paged is the pack with another page, and more.
func paged(text string, more ...entry) []entry {
	out := entries()
	out[2].body = text
	return append(out, more...)
}

// summed is the pack with a list of hashes, which change may spoil.
func summed(change func(list string) string) []entry {
	var list strings.Builder
	for _, f := range Pack() {
		fmt.Fprintf(&list, "%x  %s\n", sha256.Sum256([]byte(f.Text)), f.Name)
	}
	return with(entry{name: "sha256sums.txt", body: change(list.String())})
}

func page(id, more string) string {
	return "---\nkind: pack\nformat: 1\nid: " + id + "\ntitle: Evening talks\nversion: 1.0.0\nlanguage: en\nlicence: CC0-1.0\n" + more +
		"---\n\n# Evening talks\n\n## Path\n\n1. [Ask once more](lessons/ask-once-more.md)\n\n## Competencies\n\n- [Asking](competencies/asking.md)\n"
}

const competency = `---
kind: competency
id: asking
title: Asking
area: Communication
---

# Asking

Asking a question and meaning it.

## What it looks like

- ` + "`asks-again`" + ` asks a second time, about the part that was left out

## Levels

| Level | In short | You can tell because | EQF |
|---|---|---|---|
| 1 Beginning | asks | one question is asked | 2 |
`

const lesson = `---
kind: lesson
id: ask-once-more
title: Ask once more
competency: asking
level: 1
minutes: 2
teaches: [asks-again]
---

# Ask once more

## Hook

“All good?” “All good.” Was it?

## Idea

1. Ask.
2. Ask again about what was left out.

## Example

“You said the door is mended. And the lock?”

## Check

### Mai says the order went out. What do you ask?

- [x] “And the second box?” ` + "`+1 asks-again`" + `
  > It asks for the part that she did not name, and lets her answer.
- [ ] “Great, thanks, that is all I needed to know.”
  > It ends the talk before the second box has come up at all.

## Reflect

Whom could you ask once more today?

## Try it today

- Somebody says “all good” → I ask about the one thing they left out
`
