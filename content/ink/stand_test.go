package ink

import (
	"fmt"

	"example.com/hearten/content"
)

// stand is where a learner stands after some choices, and what the last of them led to, told from the scenario alone.
type stand struct {
	play        content.Play
	offered     []*content.Choice
	lines, tags []string
	labels      []string
	circle      bool // routes go round for ever: how often is nobody's business
}

func opens(sc *content.Scenario, g content.Given) stand {
	s := stand{play: sc.Play(g)}
	s.says(sc.Opening, unentered{s.play, content.Play{Learner: g}}, "")
	s.arrives()
	return s
}

// takes makes the choice at an index among those on offer.
func (s stand) takes(i int) (stand, bool) {
	if i >= len(s.offered) {
		return stand{}, false
	}
	c := s.offered[i]
	next := stand{play: s.play.Take(c)}
	reaction, feedback := s.play.Answer(c)
	next.tags = append(next.tags, "grade:"+c.Grade.String())
	for _, e := range c.Effects {
		if e.Meter == "" {
			next.tags = append(next.tags, fmt.Sprintf("%+d %s", e.Points, e.Behaviour.ID))
		}
	}
	for _, cue := range c.Catches {
		next.tags = append(next.tags, "catches:"+cue)
	}
	for _, words := range said(feedback, "") {
		next.tags = append(next.tags, "feedback:"+words)
	}
	next.says(reaction, next.play, "")
	next.arrives()
	return next, true
}

// unentered are the facts after a choice and before the scene that it leads to is seen.
type unentered struct {
	content.Play
	before content.Play
}

// Seen is as it was before the choice.
func (u unentered) Seen(scene string) bool { return u.before.Seen(scene) }

// arrives shows the scene, and those that its routes lead on to.
func (s *stand) arrives() {
	_, ok := s.play.Onward()
	s.circle = !ok
	for range 100 {
		scene := s.play.Scene()
		if scene == nil {
			return
		}
		s.tags = append(s.tags, "scene:"+scene.Slug)
		if e := scene.Ending; e != nil {
			s.tags = append(s.tags, "ending:"+string(e.Kind))
			s.says(scene.Body, s.play, "")
			s.says(e.Body, s.play, "")
			s.add(e.Title.String())
			s.says(e.Debrief, s.play, "")
			return
		}
		s.says(scene.Body, s.play, "")
		if len(scene.Routes) == 0 {
			break
		}
		s.play = s.play.Follow()
	}
	if s.circle {
		s.play, _ = s.play.Onward()
	}
	s.offered = s.play.Offered()
	for _, c := range s.offered {
		s.labels = append(s.labels, oneSpace(c.Words.String()))
	}
}

func (s *stand) says(p content.Prose, f content.Facts, before string) {
	for _, l := range said(p.Shown(f), before) {
		s.add(l)
	}
}

func (s *stand) add(words string) {
	if words = oneSpace(words); words != "" {
		s.lines = append(s.lines, words)
	}
}

// said are the lines of prose, all conditions aside.
func said(p content.Prose, before string) (out []string) {
	for _, b := range p {
		switch b := b.(type) {
		case content.Paragraph:
			words := b.Text.String()
			if b.Speaker != "" {
				words = b.Speaker + ": " + words
			}
			out = append(out, oneSpace(before+words))
		case content.Quote:
			out = append(out, said(b.Body, before+"> ")...)
		case content.List:
			for i, item := range b.Items {
				sign := "- "
				if b.Ordered {
					sign = fmt.Sprintf("%d. ", b.Start+i)
				}
				out = append(out, said(item[:1], before+sign)...)
				out = append(out, said(item[1:], before)...)
			}
		default:
			panic(fmt.Sprintf("no conversation holds a %T", b))
		}
	}
	return out
}
