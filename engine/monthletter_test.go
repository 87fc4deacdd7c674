package engine_test

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// TestWordsInALetterStayWords reads the letter with a markdown parser: whatever a learner wrote, there is one heading, paragraphs
// and quotes of paragraphs, and the quotes hold the words as they were written.
func TestWordsInALetterStayWords(t *testing.T) {
	lines := []string{
		"# not a heading", "- no list", "+ no list", "* no list", "1. no list", "23) no list", "> no quote", ">> no quote", "```", "~~~ code", "`code`",
		"    indented", "===", "---", "***", "___", "a | b\n--- | ---\n1 | 2", "<b>bold</b>", "<!-- gone -->", "</script>", "[a](http://x)", "![a](b)", "[a]: b",
		"*stressed* **more** _so_ __so__", "~~struck~~", "&amp; &lt; &#65; &copy;", `back\slash \* at the end\`, "a  \nb", "two\n\nparagraphs", "$x$ $$y$$",
		"[x] done", "[ ] open", "https://example.org/a_b_c", "<https://example.org>", "a@b.example", "| a |", ":---:", "Line\n# two", "one\n===\ntwo", "\\", "“quoted”", "漢字 # ok",
		strings.Repeat("word ", 30) + "1. " + strings.Repeat("word ", 12) + "# - + = end", strings.Repeat("a", 200), strings.Repeat("# ", 60), "[^1]: note", "\t- tab",
	}
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))
	for _, line := range lines {
		l := newLearner(t, embedded(t))
		l.record(engine.ReflectionWritten{Text: line})
		today := l.coach.Today()
		src := []byte(engine.LetterOf(l.progress(), l.coach.Library, engine.MonthOf(today), today).Markdown())
		doc := md.Parser().Parse(text.NewReader(src))
		var quotes []string
		for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
			switch n.Kind() {
			case ast.KindHeading:
				if n != doc.FirstChild() {
					t.Errorf("%q makes a heading:\n%s", line, src)
				}
			case ast.KindBlockquote:
				quotes = append(quotes, words(t, n, src))
			case ast.KindParagraph:
			default:
				t.Errorf("%q makes a %s:\n%s", line, n.Kind(), src)
			}
		}
		if got, want := strings.Join(quotes, " "), strings.Join(strings.Fields(line), " "); len(quotes) != 1 || got != want {
			t.Errorf("the quotes are %q, want %q:\n%s", quotes, want, src)
		}
	}
	t.Logf("%d lines", len(lines))
}

// words is the text of a quote, of whose parts none may be more than text.
func words(t *testing.T, quote ast.Node, src []byte) string {
	t.Helper()
	var b strings.Builder
	err := ast.Walk(quote, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(unescaped(n.Segment.Value(src)))
			if n.SoftLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.AutoLink: // a bare address, which stays as it is
			b.Write(n.Label(src))
		case *ast.Paragraph:
			b.WriteByte(' ')
		case *ast.Blockquote:
		default:
			t.Errorf("there is a %s in a quote:\n%s", n.Kind(), src)
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// unescaped takes the backslashes before signs away, as a renderer does.
func unescaped(b []byte) []byte {
	var out []byte
	for i := 0; i < len(b); i++ {
		if b[i] == '\\' && i+1 < len(b) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", b[i+1]) >= 0 {
			i++
		}
		out = append(out, b[i])
	}
	return out
}

func TestALetterIsClean(t *testing.T) {
	l := newLearner(t, embedded(t))
	l.record(engine.ReflectionWritten{Text: "a\x1b[2Jb\u202ec", Item: &engine.Item{Kind: content.KindLesson, Ref: content.Ref{Pack: "gone", ID: "gone"}}})
	today := l.coach.Today()
	if got := engine.LetterOf(l.progress(), l.coach.Library, engine.MonthOf(today), today).Markdown(); content.Clean(got) != got {
		t.Errorf("got %q", got)
	}
}
