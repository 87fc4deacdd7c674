package content

// Alignment ties a competency or badge to a public framework.
type Alignment struct {
	Pos       Pos
	Label     string
	URL       string
	Framework string // ESCO, O*NET, LifeComp, EQF
	Code      string // version or code, as written
}

// alignments reads the links under Alignment; each chip behind one names a framework and its version or code.
func (s *scope) alignments(blocks []Block) []Alignment {
	var out []Alignment
	for _, item := range items(blocks) {
		p, _ := item[0].(Paragraph)
		words, chips := cutChips(p.Text)
		if len(words) == 0 {
			s.report(item[0].At(), "P002", "this alignment has no link", "write - [name](https://…) `ESCO 1.1.1`")
			continue
		}
		link, ok := words[0].(Link)
		if !ok || link.URL == "" {
			s.report(item[0].At(), "P002", "an alignment starts with a link to a web page", "write - [name](https://…) `ESCO 1.1.1`")
			continue
		}
		a := Alignment{Pos: link.Pos, Label: link.Text.String(), URL: link.URL}
		if len(chips) == 0 {
			s.checkAlignment(a, a.Pos)
			out = append(out, a)
		}
		for _, lit := range chips {
			framework, code, f := parseAlignment(lit)
			if f != nil {
				s.report(f.at, "P003", f.what, f.remedy)
				continue
			}
			a.Framework, a.Code = framework, code
			s.checkAlignment(a, lit.Pos)
			out = append(out, a)
		}
	}
	return out
}
