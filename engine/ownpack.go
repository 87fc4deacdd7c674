package engine

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// OwnPackText is pack.md of a new pack of the learner's own, which leads to the conversation.
func OwnPackText(lib *content.Library, c OwnConversation) string {
	var needs, skills []string
	for _, p := range lib.Packs() {
		if p.ID == content.OwnPack {
			continue
		}
		needs = append(needs, string(p.ID))
		for _, k := range p.Competencies {
			skills = append(skills, fmt.Sprintf("- [%s](pack:%s/%s)", escape(oneLine(k.Title)), p.ID, k.Pos.File))
		}
	}
	return content.Listed(fmt.Sprintf(`---
kind: pack
format: 1
id: %s
title: My own conversations
version: 0.1.0
language: en
licence: private
requires: [%s]
---

# My own conversations

Conversations made out of talks that you prepared. Nobody else sees them, and
nothing in them is evidence: they are here to be rehearsed.

They are yours to change. Open a file of the folder scenarios in any editor, and
change the lines until they sound like the two of you. How a conversation is
written: %[3]s. Whether every line is understood:
%[4]s and this folder.

## Path

## Competencies

%[5]s
`, content.OwnPack, strings.Join(needs, ", "), "`hearten help pack`", "`hearten pack lint`", strings.Join(skills, "\n")), "Path", c.Title, c.Path())
}

// ListedIn is the text of a pack.md with a line that leads to the conversation and the packs that it requires; what else is
// written there stays as it is. A text that has both stays the same.
func (c OwnConversation) ListedIn(manifest string) string {
	if !strings.Contains(manifest, "("+c.Path()+")") {
		manifest = content.Listed(manifest, "Path", c.Title, c.Path())
	}
	return strings.Join(c.required(strings.SplitAfter(manifest, "\n")), "")
}

// required adds what is missing to the packs under requires.
func (c OwnConversation) required(lines []string) []string {
	front := frontLines(lines)
	at := slices.IndexFunc(lines[:front], func(l string) bool { return strings.HasPrefix(l, "requires:") })
	if at < 0 {
		return slices.Insert(slices.Clone(lines), front, "requires: ["+strings.Join(packWords(c.Requires), ", ")+"]\n")
	}
	end := at + 1
	for end < front && strings.ContainsAny(lines[end][:1], " -") {
		end++
	}
	have := strings.FieldsFunc(strings.Join(lines[at:end], " "), func(r rune) bool { return strings.ContainsRune(" ,[]\"'\r\n", r) })
	missing := slices.DeleteFunc(packWords(c.Requires), func(id string) bool { return slices.Contains(have, id) })
	if len(missing) == 0 {
		return lines
	}
	lines = slices.Clone(lines)
	if open, ok := strings.CutSuffix(strings.TrimRight(lines[end-1], " \r\n"), "]"); ok {
		lines[end-1] = open + ", " + strings.Join(missing, ", ") + "]\n"
		return lines
	}
	return slices.Insert(lines, at+1, "  - "+strings.Join(missing, "\n  - ")+"\n")
}

// frontLines is the place of the line that ends the front matter, 0 where there is none.
func frontLines(lines []string) int {
	if len(lines) == 0 || strings.TrimSpace(lines[0]) != "---" {
		return 0
	}
	return 1 + slices.IndexFunc(lines[1:], func(l string) bool { return strings.TrimSpace(l) == "---" })
}

func packWords(ids []content.PackID) (out []string) {
	for _, id := range ids {
		out = append(out, string(id))
	}
	return out
}
