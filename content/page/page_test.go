package page_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/content/page"
)

// written is the page of the pack in fsys.
func written(t *testing.T, fsys fs.FS) string {
	t.Helper()
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		t.Fatal(problems)
	}
	return pageOf(t, pack)
}

func pageOf(t *testing.T, pack *content.Pack, others ...content.Translation) string {
	t.Helper()
	pack.Translations = append(pack.Translations, others...)
	lib, err := content.NewLibrary(pack)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := page.Write(&b, page.Document{Pack: pack, Library: lib}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// embedded are the files of the pack that comes with the program.
func embedded(t *testing.T) fs.FS {
	t.Helper()
	fsys, err := packs.Open(packs.Names()[0])
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}

// sound goes through a page tag by tag: elements open and close in order, only known ones and known attributes stand in it, ids
// are there once, links lead to places of the page, or to web and mail addresses. It returns what is not so, and counts.
func sound(text string) (faults []string, tags, links int) {
	void := []string{"meta", "br", "hr"}
	known := strings.Fields("html head meta title style body header nav main section article h1 h2 h3 h4 h5 h6 p a ul ol li " +
		"table thead tbody tr th td blockquote pre code strong em s span br hr")
	attributes := strings.Fields("lang charset http-equiv content name class id href rel start scope aria-label")
	ids, wanted := map[string]bool{}, map[string]bool{}
	var open []string
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		tok := z.Token()
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			tags++
			if !slices.Contains(known, tok.Data) {
				faults = append(faults, "the element "+tok.Data)
			}
			if !slices.Contains(void, tok.Data) {
				if tok.Data == "p" && slices.Contains(open, "p") {
					faults = append(faults, "a paragraph in a paragraph")
				}
				open = append(open, tok.Data)
			}
			for _, a := range tok.Attr {
				switch {
				case !slices.Contains(attributes, a.Key):
					faults = append(faults, "the attribute "+a.Key)
				case a.Key == "id" && (ids[a.Val] || a.Val == "" || strings.ContainsAny(a.Val, " \t\n")):
					faults = append(faults, "the id "+a.Val)
				case a.Key == "id":
					ids[a.Val] = true
				case a.Key == "href":
					links++
					u, err := url.Parse(a.Val)
					switch {
					case err != nil:
						faults = append(faults, "the address "+a.Val)
					case u.Scheme == "" && u.Host == "" && u.Path == "" && u.Fragment != "":
						wanted[u.Fragment] = true
					case u.Scheme != "https" && u.Scheme != "http" && u.Scheme != "mailto":
						faults = append(faults, "the address "+a.Val)
					}
				}
			}
		case html.EndTagToken:
			if n := len(open); n == 0 || open[n-1] != tok.Data {
				faults = append(faults, "the end of "+tok.Data+" within "+strings.Join(open, " "))
				return faults, tags, links
			}
			open = open[:len(open)-1]
		}
	}
	for id := range wanted {
		if !ids[id] {
			faults = append(faults, "a link to "+id+", which is not there")
		}
	}
	if len(open) > 0 {
		faults = append(faults, "no end of "+strings.Join(open, " "))
	}
	return faults, tags, links
}

func TestThePageOfAPackIsSound(t *testing.T) {
	text := written(t, embedded(t))
	faults, tags, links := sound(text)
	for _, f := range faults {
		t.Errorf("there is %s", f)
	}
	if tags < 1000 || links < 100 {
		t.Errorf("%d tags and %d links are too few for a whole pack", tags, links)
	}
	// The browser's own parser changes nothing of its structure.
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	parsed := 0
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			parsed++
		}
	}
	if parsed != tags {
		t.Errorf("%d elements are written and %d are read", tags, parsed)
	}
	t.Logf("%d tags, %d links, %d bytes", tags, links, len(text))
}

func TestSoundFindsWhatIsNot(t *testing.T) {
	for name, text := range map[string]string{
		"an element of an author's":   `<p><img></p>`,
		"an attribute of an author's": `<p onclick="x"></p>`,
		"a script address":            `<a href="javascript:x">x</a>`,
		"an address elsewhere":        `<a href="//x">x</a>`,
		"a link to nowhere":           `<a href="#x">x</a>`,
		"two places of one name":      `<p id="x"></p><p id="x"></p>`,
		"an end too early":            `<p><em></p></em>`,
		"no end":                      `<p>`,
	} {
		if faults, _, _ := sound(text); len(faults) == 0 {
			t.Errorf("%s passes", name)
		}
	}
}

func TestThePageAllowsItsOwnStyleOnly(t *testing.T) {
	text := written(t, embedded(t))
	_, rest, _ := strings.Cut(text, "<style>")
	css, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(css))
	want := "default-src &#39;none&#39;; style-src &#39;sha256-" + html.EscapeString(base64.StdEncoding.EncodeToString(sum[:]))
	if !strings.Contains(strings.ReplaceAll(text, "&#43;", "+"), want) {
		t.Errorf("the policy does not name the style sheet: want %s", want)
	}
	if strings.Contains(css, "url(") || strings.Contains(css, "@import") || len(css) < 500 {
		t.Error("the style sheet asks for something, or is not there")
	}
}

func TestTheSamePackMakesTheSameBytes(t *testing.T) {
	first := written(t, embedded(t))
	for range 5 {
		if written(t, embedded(t)) != first {
			t.Fatal("it differs")
		}
	}
}

// TestAllThatIsReadStandsOnThePage looks for the words of every part of a pack.
func TestAllThatIsReadStandsOnThePage(t *testing.T) {
	pack, problems := content.Load(embedded(t), nil)
	if pack == nil {
		t.Fatal(problems)
	}
	doc, err := html.Parse(strings.NewReader(pageOf(t, pack, content.Translation{File: "lessons/x.es.md", Language: "es"})))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	shown := strings.Join(strings.Fields(b.String()), " ")
	looked := 0
	look := func(words string) {
		t.Helper()
		looked++
		if words = strings.Join(strings.Fields(words), " "); !strings.Contains(shown, words) {
			t.Errorf("not on the page: %s", words)
		}
	}
	prose := func(p content.Prose) {
		t.Helper()
		for _, b := range p {
			if par, ok := b.(content.Paragraph); ok && len(par.Text.String()) > 0 && len(p.Cues()) == 0 {
				look(par.Text.String())
			}
		}
	}
	look("lessons/x.es.md")
	for _, l := range pack.Lessons() {
		prose(l.Hook)
		for _, v := range l.Example.Versions {
			prose(v.Body)
		}
		for _, q := range l.Checks {
			for _, o := range q.Options {
				look(o.Words.String())
				prose(o.Feedback)
			}
		}
	}
	for _, s := range pack.Scenarios() {
		for _, sc := range s.Scenes {
			prose(sc.Body)
			for _, c := range sc.Choices {
				look(c.Words.String())
				prose(c.Feedback)
			}
			if sc.Ending != nil {
				prose(sc.Ending.Debrief)
			}
		}
		for _, c := range s.Cues {
			prose(c.Text)
		}
	}
	for _, c := range pack.Competencies {
		for _, b := range c.Behaviours {
			look(b.Text.String())
		}
	}
	if looked < 200 {
		t.Errorf("%d passages are too few", looked)
	}
	t.Logf("%d passages are on the page", looked)
}

// TestHostileWordsStayWords puts mark-up into every place that words of an author come to.
func TestHostileWordsStayWords(t *testing.T) {
	const evil = `</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"'> <!-- {{.}}`
	line := content.Line{
		content.Text(evil),
		content.Strong{content.Text(evil)},
		content.Literal{Text: evil},
		content.CueMark{Name: evil},
		content.Link{Text: content.Line{content.Text(evil)}, URL: "javascript:alert(1)"},
		content.Link{Text: content.Line{content.Text("x")}, URL: ` JaVaScRiPt:alert(1)`},
		content.Link{Text: content.Line{content.Text("x")}, URL: `data:text/html,<script>alert(1)</script>`},
		content.Link{Text: content.Line{content.Text("x")}, URL: `https://x.example/"onmouseover="alert(1)`},
	}
	prose := content.Prose{
		content.Paragraph{Speaker: evil, Text: line, If: content.HasSeen(evil)},
		content.Code{Text: evil},
		content.Rule{},
		content.Quote{Alert: evil, Body: content.Prose{content.Paragraph{Text: line}}},
		content.Subheading{Text: line},
		content.List{Items: []content.Prose{{content.Paragraph{Text: line}}}},
		content.Table{Head: []content.Line{line}, Rows: [][]content.Line{{line}}},
	}
	p := &content.Pack{
		ID: "evil", Title: evil, Name: line, About: prose, Language: evil, Licence: evil, Version: evil, URL: "javascript:alert(1)", Authors: []string{evil},
		Contexts: []content.Context{{ID: evil, Title: evil}},
		Competencies: []*content.Competency{{
			ID: "c", Title: evil, Name: line, Area: evil, About: prose, Behaviours: []content.Behaviour{{ID: evil, Text: line}},
			Levels:     []content.Level{{N: 1, Name: evil, InShort: line, TellBy: line}},
			Alignments: []content.Alignment{{Label: evil, URL: "javascript:alert(1)", Framework: evil, Code: evil}},
		}},
		Roles:  []*content.Role{{ID: "r", Title: evil, Name: line, About: prose, Asks: []content.Demand{{Why: line}}}},
		Nudges: []*content.Nudges{{ID: "n", Title: evil, Name: line, Entries: []content.Nudge{{Name: line, Text: line, Triggers: []content.Trigger{content.AtHour(evil)}}}}},
	}
	text := pageOf(t, p, content.Translation{File: evil, Language: evil})
	faults, tags, _ := sound(strings.ReplaceAll(text, `href="#ZgotmplZ"`, `href="https://refused.example"`))
	for _, f := range faults {
		t.Errorf("there is %s", f)
	}
	if n := strings.Count(text, `href="#ZgotmplZ"`); n < 20 {
		t.Errorf("%d addresses are refused, which is too few", n)
	}
	if tags < 100 {
		t.Errorf("only %d tags", tags)
	}
	t.Logf("%d tags, %d addresses refused", tags, strings.Count(text, `href="#ZgotmplZ"`))
}

// TestTitlesOfAPackThatLintsStayWords gives every file of a pack a title with mark-up in it.
func TestTitlesOfAPackThatLintsStayWords(t *testing.T) {
	const evil = "<script>x</script> & <b title='y'>"
	from, titles := embedded(t), 0
	fsys := fstest.MapFS{}
	err := fs.WalkDir(from, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(from, p)
		text := regexp.MustCompile(`(?m)^title: .*$`).ReplaceAllStringFunc(string(b), func(string) string {
			titles++
			return `title: "` + evil + `"`
		})
		fsys[p] = &fstest.MapFile{Data: []byte(text)}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	text := written(t, fsys)
	if faults, _, _ := sound(text); len(faults) > 0 {
		t.Error(faults)
	}
	if n := strings.Count(html.UnescapeString(text), evil); n < titles || titles < 20 {
		t.Errorf("%d of %d titles are on the page as words", n, titles)
	}
	t.Logf("%d titles", titles)
}

func TestAPageIsKnownForOneOfOurs(t *testing.T) {
	ours := written(t, embedded(t))
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"one of ours":          {ours, true},
		"none":                 {"", false},
		"another program's":    {"<!DOCTYPE html>\n<html><head><meta name=\"generator\" content=\"other\"><title>x</title>", false},
		"ours quoted in words": {"<!DOCTYPE html>\n<title>x</title>" + ours, false},
		"ours within another":  {"x" + ours, false},
	} {
		if got := page.IsOurs([]byte(c.text)); got != c.want {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
