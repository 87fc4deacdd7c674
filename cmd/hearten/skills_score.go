package main

import (
	"math"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// shownScore is a score from 0 to 100 with its 80 % interval.
type shownScore struct {
	Value       float64 `json:"value"`
	Low         float64 `json:"low"`
	High        float64 `json:"high"`
	Provisional bool    `json:"provisional"`
}

// shownTier is strength, open or look, and the probability that the skill is above the mean of the learner's own.
type shownTier struct {
	Name  string  `json:"name"`
	Above float64 `json:"above"`
}

// shownLevel is the level reached, 0 for none, and what the next one still asks for.
type shownLevel struct {
	Reached int      `json:"reached"`
	Name    string   `json:"name"`
	Missing []string `json:"missing"`
}

// shownTrend is by how many points a score moved in so many days.
type shownTrend struct {
	Days   int     `json:"days"`
	Points float64 `json:"points"`
}

// shownRatings are how the learner and others see a skill, in points from 1 to 5: a difference in perception, with half the
// width of its 80 % interval.
type shownRatings struct {
	Self       float64 `json:"self"`
	Others     float64 `json:"others"`
	Raters     int     `json:"raters"`
	Difference float64 `json:"difference"`
	Give       float64 `json:"give"`
	Words      string  `json:"words"`
}

// standing is how a skill stands. What cannot be said yet is null: score, tier and trend without an observation, tier and
// trend while the score is provisional, the trend on the day of the first observation as well, ratings unless both sides gave one.
type standing struct {
	Score   *shownScore   `json:"score"`
	Tier    *shownTier    `json:"tier"`
	Level   shownLevel    `json:"level"`
	Trend   *shownTrend   `json:"trend"`
	Ratings *shownRatings `json:"ratings"`
}

// scoreLine is one line behind a score: prior and shifts add up, as printed, on the scale of θ; before and after are scores.
type scoreLine struct {
	Seq        uint64                 `json:"seq"`
	Day        engine.Day             `json:"day"`
	Kind       engine.ObservationKind `json:"kind"`
	From       string                 `json:"from"`
	Item       *content.Ref           `json:"item"`
	Grade      *content.Grade         `json:"grade"`
	Confidence *int                   `json:"confidence"`
	Written    string                 `json:"written,omitempty"` // the learner's own words, before the choices of the turn
	Shift      float64                `json:"shift"`
	Before     float64                `json:"before"`
	After      float64                `json:"after"`
	// Near counts the observations about neighbouring skills that the line stands for, 0 for an observation of the skill itself.
	Near int `json:"near"`
}

// scoreLedger is why a score is what it is: prior + shifts = now.
type scoreLedger struct {
	Prior float64     `json:"prior"`
	Lines []scoreLine `json:"lines"`
	Now   float64     `json:"now"`
}

// calibration is how sure the learner was beside how it went. Verdict is null until it can be told.
type calibration struct {
	Verdict *engine.Verdict `json:"verdict"`
	Bias    float64         `json:"bias"`
	Sd      float64         `json:"sd"`
	Given   int             `json:"given"`
	// Sure counts the answers that were given surely, SureHeld those of them that were good or better.
	Sure     int             `json:"sure"`
	SureHeld int             `json:"sure_held"`
	Misses   []confidentMiss `json:"confident_misses"`
}

// confidentMiss is an answer that was given surely and graded below good.
type confidentMiss struct {
	Seq   uint64        `json:"seq"`
	Day   engine.Day    `json:"day"`
	From  string        `json:"from"`
	Kind  content.Kind  `json:"kind"`
	Item  content.Ref   `json:"item"`
	Place string        `json:"place"`
	Grade content.Grade `json:"grade"`
}

// standingOf is how a skill stands by what is believed.
func standingOf(h *house, p engine.Progress, b engine.Belief, trends []engine.Trend, ref content.Ref) standing {
	out := standing{Level: shownLevel{Reached: p.Level(h.Library, ref), Missing: tui.ToReach(h.Library, p, ref)}}
	for _, l := range h.Library.Competency(ref).Levels {
		if l.N == out.Level.Reached {
			out.Level.Name = l.Name
		}
	}
	if d, ok := p.Difference(ref); ok {
		out.Ratings = &shownRatings{d.Self, rounded(d.Others, 2), d.Raters, rounded(d.Points, 2), rounded(d.Give, 2), tui.DifferenceWords(d)}
	}
	s, _ := b.Score(ref)
	if s.Observations == 0 {
		return out
	}
	out.Score = &shownScore{rounded(s.Value, 2), rounded(s.Low, 2), rounded(s.High, 2), s.Provisional}
	if s.Provisional {
		return out
	}
	out.Tier = &shownTier{engine.TierName(s.Tier), rounded(s.Above, 4)}
	if k, _ := b.Index(ref); trends[k].Days > 0 {
		out.Trend = &shownTrend{trends[k].Days, rounded(trends[k].Points, 2)}
	}
	return out
}

// scoreLedgerOf is the ledger behind a skill's score, the oldest line first.
func scoreLedgerOf(lib *content.Library, p engine.Progress, b engine.Belief, ref content.Ref) *scoreLedger {
	out, sum := &scoreLedger{Lines: []scoreLine{}}, 0.0
	for _, l := range b.Ledger(ref) {
		sum += l.Shift
		now := rounded(sum, 6)
		line := scoreLine{
			Seq: l.Seq, Day: l.Day, Kind: l.Kind, From: tui.LineWords(lib, b, ref, l), Near: l.Near,
			Shift: rounded(now-out.Now, 6), Before: rounded(l.Before, 2), After: rounded(l.After, 2),
		}
		if l.Near == 0 && l.Place.Kind != "" {
			line.Item = &l.Place.Ref
		}
		if l.Near == 0 && l.Kind == engine.Answered {
			line.Grade, line.Written = &l.Grade, p.SaidAt(l.Seq)
		}
		if l.Near == 0 && l.Confidence > 0 {
			line.Confidence = &l.Confidence
		}
		out.Lines, out.Now = append(out.Lines, line), now
	}
	return out
}

// calibrationOf is the calibration, with the misses about the skill that is asked for, or all.
func calibrationOf(lib *content.Library, b engine.Belief, asked content.Ref) calibration {
	c := b.Calibration()
	out := calibration{Bias: rounded(c.Bias, 4), Sd: rounded(c.Sd, 4), Given: c.Given, Sure: c.Sure, SureHeld: c.SureHeld, Misses: []confidentMiss{}}
	if c.Verdict != engine.Unsaid {
		out.Verdict = &c.Verdict
	}
	for _, o := range c.Misses {
		if asked.IsZero() || b.IsAbout(o, asked) {
			from := tui.SourceWords(lib, o)
			out.Misses = append(out.Misses, confidentMiss{o.Seq, o.Day, from, o.Place.Kind, o.Place.Ref, o.Place.Slug, o.Grade})
		}
	}
	return out
}

// rounded is a number with so many decimals: what is printed is the same on every machine.
func rounded(x float64, decimals int) float64 {
	unit := math.Pow10(decimals)
	return math.Round(x*unit) / unit
}
