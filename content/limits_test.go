package content_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
)

// pathological is input that is known to keep parsers busy, at the largest size that the limits let through or above.
func pathological() map[string]string {
	rows := func(n int, line string) string { return strings.Repeat(line+"\n", n) }
	blocks := func(n int, s string) string { return strings.Repeat(s+"\n\n", n) }
	return map[string]string{
		"quotes in quotes":           strings.Repeat(">", 6000),
		"quotes in quotes, accepted": blocks(2000, strings.Repeat("> ", 12)+"a"),
		"lists in lists":             strings.Repeat("- ", 3000) + "a",
		"lists in lists, accepted":   blocks(1500, strings.Repeat("- ", 12)+"a"),
		"lists by indent":            indents(30),
		"brackets":                   strings.Repeat("[", 6000),
		"brackets, accepted":         blocks(1500, strings.Repeat("[", 12)+"a"),
		"brackets over lines":        rows(300, "[[[[[[[[[[[[a"),
		"closed brackets":            blocks(7, rows(80, strings.Repeat("[a](", 24))),
		"emphasis":                   blocks(7, rows(80, strings.Repeat("*a **a ", 13))),
		"emphasis by underscore":     blocks(7, rows(80, strings.Repeat("_a __a ", 13))),
		"emphasis runs":              blocks(7, rows(8, strings.Repeat("*", 900))),
		"struck":                     blocks(7, rows(80, strings.Repeat("~a ~~a ", 13))),
		"backticks":                  blocks(7, rows(40, backticks(18))),
		"entities":                   blocks(7, rows(80, strings.Repeat("&#x1f600;", 10))),
		"open HTML":                  blocks(7, rows(80, strings.Repeat("<a b=c ", 13))),
		"open comments":              blocks(7, rows(80, strings.Repeat("a <!-- ", 13))),
		"CDATA":                      blocks(7, rows(80, strings.Repeat("a <![CDATA[", 8))),
		"automatic links":            blocks(7, rows(80, strings.Repeat("<https://a", 9))),
		"table, wide":                rows(1, strings.Repeat("|a", 500)) + strings.Repeat("|-", 500),
		"table, accepted":            strings.Repeat("|a", 32) + "\n" + strings.Repeat("|-", 32) + "\n" + rows(120, strings.Repeat("|a", 32)),
		"tables of one cell":         rows(1, strings.Repeat("|a", 32)) + rows(1, strings.Repeat("|-", 32)) + rows(3500, "|"),
		"headings":                   rows(12000, "# a"),
		"headings, accepted":         blocks(9000, "# a"),
		"same headings":              blocks(9000, "## a"),
		"definitions":                rows(3000, "[a]: b"),
		"definitions, accepted":      blocks(1, rows(190, "[a]: b")) + blocks(1000, "[a][a][a][a][a]"),
		"footnotes":                  blocks(190, "[^a]: b") + blocks(5000, "a[^a]"),
		"fences":                     blocks(5000, "```"),
		"escapes":                    strings.Repeat("\\", 4000),
		"tabs":                       rows(200, strings.Repeat("\t", 15)+"a"),
		"setext":                     rows(2000, "a\n="),
		"digits":                     blocks(100, strings.Repeat("1", 600)+". a"),
	}
}

func indents(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s- a\n", strings.Repeat("  ", i))
	}
	return b.String()
}

func backticks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("a" + strings.Repeat("`", i+1))
	}
	return b.String()
}

// The figure of the design is 50 ms and 32 MB; a busy machine gets ten times the time before the test calls it slow.
func TestPathologicalMarkdownIsRefusedOrQuick(t *testing.T) {
	worst, most := time.Duration(0), uint64(0)
	for what, text := range pathological() {
		fsys := basePack(t)
		replace(fsys, "lessons/ask.md", "A question costs four seconds.", text)
		took, used := measured(func() { content.Load(fsys, nil) })
		if took > 500*time.Millisecond || used > 32<<20 {
			t.Errorf("%s (%d bytes): %v, %d KB", what, len(text), took, used>>10)
		}
		t.Logf("%-28s %6d bytes %10v %6d KB", what, len(text), took.Round(10*time.Microsecond), used>>10)
		worst, most = max(worst, took), max(most, used)
	}
	t.Logf("worst: %v, %d KB", worst, most>>10)
}

func TestPathologicalYAMLIsRefusedOrQuick(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for i := range 12 {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", 'b'+i, 'b'+i, strings.Repeat(fmt.Sprintf("*%c,", 'a'+i), 9))
	}
	for what, text := range map[string]string{
		"brackets":      "sources: " + strings.Repeat("[", 4000),
		"braces":        "sources: " + strings.Repeat("{a: ", 1900),
		"sequences":     "sources: " + strings.Repeat("- ", 3000),
		"alias bomb":    bomb,
		"self alias":    "sources: &a [*a]",
		"merge":         "x: &a {<<: *a}",
		"many keys":     strings.Repeat("k", 1) + ": 1\n" + keys(400),
		"long":          "sources: [" + strings.Repeat("a, ", 10000) + "]",
		"deep quotes":   "sources: " + strings.Repeat("\"", 4000),
		"block scalars": "sources: |" + strings.Repeat("\n  a", 1500),
	} {
		fsys := basePack(t)
		replace(fsys, "lessons/ask.md", "teaches: [asks]", text)
		var pack *content.Pack
		took, used := measured(func() { pack, _ = content.Load(fsys, nil) })
		if pack != nil || took > 500*time.Millisecond || used > 32<<20 {
			t.Errorf("%s (%d bytes): refused %v, %v, %d KB", what, len(text), pack == nil, took, used>>10)
		}
	}
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d: 1\n", i)
	}
	return b.String()
}

func TestHugeFilesAreNotRead(t *testing.T) {
	fsys := basePack(t)
	replace(fsys, "lessons/ask.md", "A question", strings.Repeat("a question\n\n", 1<<20))
	_, used := measured(func() {
		if pack, problems := content.Load(fsys, nil); pack != nil || !has(problems, "P004") {
			t.Error("a file of 12 MB is not refused")
		}
	})
	if used > 8<<20 {
		t.Errorf("reading a huge file took %d KB", used>>10)
	}
}

func measured(do func()) (time.Duration, uint64) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	do()
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	return took, after.TotalAlloc - before.TotalAlloc
}
