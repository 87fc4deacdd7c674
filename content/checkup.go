package content

// Checkup is a set of situational-judgement items for the snapshot.
type Checkup struct {
	Pos        Pos
	ID         string
	Title      string
	Competency Ref
	Minutes    int
	// Would is true where items ask what the learner would do (`ask: would`), not what would work best.
	Would bool
	Name  Line
	About Prose
	Items []*Question
}

func (s *scope) parseCheckup(f *file) *Checkup {
	c := &Checkup{
		Pos: f.titlePos, ID: f.id, Title: f.front.str("title"), Minutes: f.front.num("minutes"),
		Would: f.front.str("ask") == "would", Name: f.title,
	}
	listed := s.listed(f, "competency")
	if len(listed) > 0 {
		c.Competency = listed[0]
	}
	about, parts := sections(f.blocks, 2)
	c.About = s.prose(about)
	if len(parts) == 0 {
		s.report(f.titlePos, "P002", "the checkup has no situations", "put each into a heading with two `#`")
	}
	q := questions{s: s, f: f, listed: listed, level: 1, checkup: true}
	c.Items = q.all(parts)
	if s.edits() {
		w := wording{s, f}
		w.prose(c.About)
		w.questions(c.Items)
		s.checkBestPlaces(c.Pos, c.Items)
	}
	return c
}

// onItem is the place of the chips before a situation's words.
func onItem() place {
	return place{"P003", "before a situation", []string{"level", "if"}, "a situation may start with `level 2`"}
}
