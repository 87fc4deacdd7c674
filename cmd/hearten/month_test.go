package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// somebody is a learner with known abilities, who learns a little by practising. What is a good answer for them is drawn from
// a response model of the test's own.
type somebody struct {
	chance  *rand.Rand
	ability map[content.Ref]float64
	replies map[string]reply // by the letters of their words
}

// reply is an answer of a pack: its grade, what it is about, at which level.
type reply struct {
	grade content.Grade
	about content.Ref
	level int
}

func newSomebody(lib *content.Library, seed uint64, ability map[content.Ref]float64) *somebody {
	s := &somebody{chance: rand.New(rand.NewPCG(seed, 77)), ability: ability, replies: map[string]reply{}}
	for _, p := range lib.Packs() {
		for _, l := range p.Lessons() {
			s.know(l.Checks, l.Competency)
		}
		for _, c := range p.Checkups() {
			s.know(c.Items, c.Competency)
		}
		for _, sc := range p.Scenarios() {
			for _, scene := range sc.Scenes {
				for _, c := range scene.Choices {
					about := sc.Competencies[0]
					for _, e := range c.Effects {
						if _, of, ok := lib.Behaviour(e.Behaviour); ok {
							about = of
							break
						}
					}
					s.replies[letters(c.Words.String())] = reply{c.Grade, about, sc.Level}
				}
			}
		}
	}
	return s
}

func (s *somebody) know(questions []*content.Question, about content.Ref) {
	for _, q := range questions {
		for _, o := range q.Options {
			s.replies[letters(o.Words.String())] = reply{o.Grade, about, q.Level}
		}
	}
}

var spoken = regexp.MustCompile(`Choice (\d+) of \d+: `)

// decide answers where there are replies to choose from, and says how sure they are.
func (s *somebody) decide(all string) (string, bool) {
	if strings.Contains(all, "Choice 1 of 3: It came, and I did it") {
		return fmt.Sprint(1 + s.chance.IntN(3)), true
	}
	text, _, _ := strings.Cut(all, " Choose ")
	at := spoken.FindAllStringSubmatchIndex(text, -1)
	best, closest := "", 10.0
	wanted := -1.0
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		r, known := s.replies[letters(text[m[1]:end])]
		if !known {
			continue
		}
		if wanted < 0 {
			wanted = s.grade(r)
			s.ability[r.about] += .004
		}
		if off := math.Abs(float64(r.grade)-wanted) + .01*s.chance.Float64(); off < closest {
			best, closest = text[m[2]:m[3]], off
		}
	}
	return best, best != ""
}

// grade is what they would come up with.
func (s *somebody) grade(r reply) float64 {
	at := s.ability[r.about] - .35*float64(r.level-1) + .4*s.chance.NormFloat64()
	u, grade := s.chance.Float64(), 0.0
	for _, b := range []float64{-.9, 0, .9} {
		if u < 1/(1+math.Exp(-1.4*(at-b))) {
			grade++
		}
	}
	return grade
}

// TestALearnersMonth goes through thirty days by the real commands: the day's session in plain lines, answered by somebody who
// is good at listening and not at empathy. It prints the diary: what was offered each day and why, and how the scores stood.
func TestALearnersMonth(t *testing.T) {
	lib, err := library()
	if err != nil {
		t.Fatal(err)
	}
	m := &month{t: t, program: build(t), home: t.TempDir(), lib: lib, day: time.Date(2026, 11, 2, 7, 30, 0, 0, time.FixedZone("", 3600))}
	m.who = newSomebody(lib, 8, map[content.Ref]float64{
		{Pack: "first-days", ID: "active-listening"}: 2,
		{Pack: "first-days", ID: "clear-messages"}:   0,
		{Pack: "first-days", ID: "empathy"}:          -.9,
	})
	m.run("profile", "--role", "new-lead", "--minutes", "6")
	for n := range 30 {
		if n == 14 { // the focus is the learner's to move
			m.run("profile", "--focus", "empathy")
		}
		m.sit()
		m.day = m.day.AddDate(0, 0, 1)
	}
	m.tell()
}

type month struct {
	t       *testing.T
	program string
	home    string
	lib     *content.Library
	day     time.Time
	who     *somebody
	scores  []string
}

func (m *month) env() []string {
	return []string{"HEARTEN_HOME=" + m.home, "HEARTEN_SEED=9", "HEARTEN_NOW=" + m.day.Format(time.RFC3339)}
}

func (m *month) run(args ...string) []byte {
	m.t.Helper()
	cmd := exec.Command(m.program, args...)
	cmd.Env = append(os.Environ(), m.env()...)
	out, err := cmd.Output()
	if err != nil {
		m.t.Fatalf("%s on %s: %v\n%s", strings.Join(args, " "), m.day.Format(time.DateOnly), err, out)
	}
	return out
}

// sit goes through the day's session and notes the scores after it.
func (m *month) sit() {
	m.t.Helper()
	d := &driver{t: m.t, chance: m.who.chance, decide: m.who.decide}
	d.start(m.program, m.env(), "today", "--plain")
	d.run(nil)
	if err := d.cmd.Wait(); err != nil {
		m.t.Fatalf("the session on %s: %v\n%s", m.day.Format(time.DateOnly), err, d.said.String())
	}
	var skills struct {
		Competencies []struct {
			ID    string `json:"id"`
			Score *struct {
				Value, Low, High float64
			} `json:"score"`
		} `json:"competencies"`
	}
	if err := json.Unmarshal(m.run("skills", "--json"), &skills); err != nil {
		m.t.Fatal(err)
	}
	line := ""
	for _, c := range skills.Competencies {
		if c.Score != nil {
			line += fmt.Sprintf("  %s %.0f (%.0f–%.0f)", strings.TrimPrefix(c.ID, "first-days/"), c.Score.Value, c.Score.Low, c.Score.High)
		}
	}
	m.scores = append(m.scores, line)
}

// tell prints the diary and holds what a month has to show.
func (m *month) tell() {
	m.t.Helper()
	var diary strings.Builder
	lead := map[content.Ref]int{}
	misses, stretches, focused, sessions, reviews, probes, moments := 0, 0, 0, 0, 0, 0, 0
	grades := map[content.Grade]int{}
	revisited, held := map[int]int{}, map[engine.ID]int{}
	var previous string
	p := engine.Progress{}
	for line := range bytes.Lines(m.run("data", "export")) {
		var e engine.Event
		if err := json.Unmarshal(line, &e); err != nil {
			m.t.Fatal(err)
		}
		switch f := e.Fact.(type) {
		case engine.ProfileSet:
			fmt.Fprintf(&diary, "%s  profile: role %s, focus %v, %d minutes\n", e.Day, f.Role, f.Focus, f.Minutes)
		case engine.SessionBegan:
			fmt.Fprintf(&diary, "\n%s %s  (%d minutes)%s\n", e.Day, e.Day.Weekday(), f.Minutes, previous)
			for _, o := range f.Offered {
				title := o.Activity
				if o.Item != nil {
					title += " “" + engine.TitleOf(m.lib, o.Item.Kind, o.Item.Ref) + "”"
				}
				fmt.Fprintf(&diary, "    %s, %.2g min\n", title, o.Minutes)
				for _, r := range o.Reasons {
					fmt.Fprintf(&diary, "        %s\n", r.Words)
					misses += one(strings.Contains(r.Words, "The lesson is about it"))
					focused += one(strings.Contains(r.Words, "You chose to work on empathy"))
					stretches += one(strings.Contains(r.Words, "this one asks for more"))
				}
				reviews += one(o.Activity == string(engine.DoReview))
				probes += one(o.Activity == string(engine.DoCheckup))
				moments += one(o.Activity == string(engine.DoMoment))
				if o.Item != nil && o.Activity != string(engine.DoCheckup) && o.Activity != string(engine.DoMoment) {
					out, _ := m.lib.Outline(o.Item.Kind, o.Item.Ref)
					lead[out.Competencies[0]]++
				}
			}
			if sessions < len(m.scores) {
				previous = m.scores[sessions]
			}
			sessions++
		case engine.MomentRevisited:
			revisited[f.Weeks]++
			if held[f.Of] == f.Weeks || f.Then == "" {
				m.t.Errorf("%s: a moment comes back a second time, or without words: %+v", e.Day, f)
			}
			held[f.Of] = f.Weeks
		case engine.QuestionAnswered:
			grades[f.Grade]++
		case engine.TurnTaken:
			grades[f.Grade]++
		}
		p.Seq = e.Seq
	}
	m.t.Logf("%s\n%s", diary.String(), m.scores[len(m.scores)-1])
	m.t.Logf("%d sessions, %d events; answers %v; practice by competency %v; %d warm-ups, %d with situations, %d lessons because something was passed over, %d stretches, %d because of the focus; %d moments of weeks before were offered, and gone back to by their weeks %v",
		sessions, p.Seq, grades, lead, reviews, probes, misses, stretches, focused, moments, revisited)
	if moments == 0 || revisited[2] == 0 || revisited[4] > revisited[2] {
		m.t.Error("a month has to bring moments back")
	}
	if sessions != 30 || len(lead) < 3 || misses == 0 || stretches == 0 || focused < 3 || reviews == 0 || probes == 0 {
		m.t.Error("a month has to show all of it")
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
