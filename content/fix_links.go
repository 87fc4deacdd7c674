package content

import (
	"bytes"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// heading corrects the anchor of a link to a heading, where only one can be meant.
func (x fixer) heading() []Edit {
	start, end, ok := x.destination()
	if !ok || x.file == nil {
		return nil
	}
	file, slug, _ := strings.Cut(string(x.src[start:end]), "#")
	if meant, _ := oneMeant(unescape(slug), x.anchorsOf(file)); meant != "" {
		return x.edit(start, end, file+"#"+meant)
	}
	return nil
}

// anchorsOf are the headings of the file that a link names.
func (x fixer) anchorsOf(dest string) []string {
	if rest, foreign := strings.CutPrefix(dest, "pack:"); foreign {
		id, file, _ := strings.Cut(rest, "/")
		if pack := x.required(id); pack != nil {
			if entry, ok := pack.anchors[path.Clean(unescape(file))]; ok {
				return slices.Sorted(maps.Keys(entry.slugs()))
			}
		}
		return nil
	}
	to := x.file
	if dest != "" {
		to = x.mending.tree(x.scope, path.Join(path.Dir(x.file.path), unescape(dest)))
	}
	if to == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(to.slugs))
}

// scene corrects the anchor of a choice or route, where only one scene can be meant; where none can be, it begins the scene.
func (x fixer) scene() []Edit {
	if x.file == nil {
		return nil
	}
	start, end, ok := x.destination()
	if !ok {
		return x.start()
	}
	slug, marked := strings.CutPrefix(string(x.src[start:end]), "#")
	if slug = unescape(slug); slug == "" || strings.ContainsAny(slug, ":/#") {
		return nil
	}
	meant, near := oneMeant(slug, x.scenes())
	switch {
	case meant != "":
		return x.edit(start, end, "#"+meant)
	case near || !marked:
		return nil
	}
	return x.begin(slug)
}

// start corrects the name of the first scene between the --- lines.
func (x fixer) start() []Edit {
	name := x.file.front.str("start")
	at := x.at
	if bytes.HasPrefix(x.src[at:], []byte(`"`)) || bytes.HasPrefix(x.src[at:], []byte("'")) {
		at++
	}
	meant, _ := oneMeant(name, x.scenes())
	if meant == "" || x.p.Line >= x.file.bodyLine || !bytes.HasPrefix(x.src[at:], []byte(name)) {
		return nil
	}
	return x.edit(at, at+len(name), meant)
}

// begin writes the heading of a scene that somebody leads to and nobody wrote, with a sentence to replace. That it leads nowhere
// yet is then told by lint.
func (x fixer) begin(slug string) []Edit {
	title := strings.ReplaceAll(slug, "-", " ")
	if title = strings.ToUpper(title[:1]) + title[1:]; slugOf(title) != slug {
		title = slug
	}
	if slices.ContainsFunc(x.problems, func(q Problem) bool { return q.Code == "S002" && q.File == x.p.File }) {
		return nil // it may be the second scene of a name, which waits for a name of its own
	}
	place := scenePlace{x.name, slug}
	if slugOf(title) != slug || strings.Contains(slug, "_") || x.file.slugs[slug] || x.mending.begun[place] == mostBegun {
		return nil
	}
	x.mending.begun[place]++
	at, nl := x.endOfScenes(), lineEnd(x.src)
	text := "## " + title + nl + nl + "Write here what happens, and below it what can be said." + nl
	switch {
	case at < len(x.src):
		text += nl
	case bytes.HasSuffix(x.src, []byte("\n")):
		text = nl + text
	default:
		text = nl + nl + text
	}
	return x.edit(at, at, text)
}

// endOfScenes is where a new scene begins: before the footnotes that end the file, else at its end.
func (x fixer) endOfScenes() int {
	last, first := 0, 0
	for _, b := range x.file.blocks {
		last = max(last, b.At().Line)
	}
	for _, n := range x.file.notes {
		if n.Pos.Line > last && (first == 0 || n.Pos.Line < first) {
			first = n.Pos.Line
		}
	}
	if at := offsetOf(x.src, first, 1); first > 0 && at >= 0 {
		return at
	}
	return len(x.src)
}

// spacedAnchor writes an anchor with spaces in it as anchors are written: with them, markdown takes a link for words.
func (x fixer) spacedAnchor() []Edit {
	_, end := x.lineAt(x.at)
	m := regexp.MustCompile(`^(?:→\s*)?\[[^\]]*\]\(#([^()<>]* [^()<>]*)\)`).FindSubmatchIndex(x.src[x.at:end])
	if m == nil || x.file == nil {
		return nil
	}
	written := string(x.src[x.at+m[2] : x.at+m[3]])
	meant, near := oneMeant(written, x.scenes())
	if meant == "" && !near {
		meant = slugOf(written)
	}
	if meant == "" {
		return nil
	}
	return x.edit(x.at+m[2], x.at+m[3], meant)
}

// scenes are the anchors of the file's scenes.
func (x fixer) scenes() (out []string) {
	for _, b := range x.file.blocks {
		if h, ok := b.(Subheading); ok && h.Level == 2 {
			out = append(out, h.Slug)
		}
	}
	return out
}

// destination is the address of the link that the problem stands at, as it is written.
func (x fixer) destination() (start, end int, ok bool) {
	if x.at == 0 {
		return 0, 0, false
	}
	_, stop := x.lineAt(x.at)
	rest := x.src[x.at:stop]
	switch n, depth := 0, 0; x.src[x.at-1] {
	case '<':
		n = bytes.IndexByte(rest, '>')
		return x.at, x.at + n, n >= 0
	case '(':
		for ; n < len(rest); n++ {
			switch rest[n] {
			case '(':
				depth++
			case ')':
				depth--
			}
			if depth < 0 || rest[n] == ' ' || rest[n] == '\t' {
				return x.at, x.at + n, true
			}
		}
	}
	return 0, 0, false
}

// oneMeant finds the anchor that was meant: the one that is the same but for capitals, spaces and signs, else the only one that
// “did you mean” would come to. near is whether there are any of these.
func oneMeant(written string, legal []string) (meant string, near bool) {
	var same, close []string
	for _, l := range legal {
		if bare(l) == bare(written) {
			same = append(same, l)
		}
		if nearest(written, []string{l}) != "" {
			close = append(close, l)
		}
	}
	switch {
	case len(same) == 1:
		return same[0], true
	case len(same) == 0 && len(close) == 1:
		return close[0], true
	}
	return "", len(same)+len(close) > 0
}

// bare is an anchor without what slips are made of.
func bare(slug string) string {
	return strings.NewReplacer("-", "", "_", "").Replace(slugOf(slug))
}
