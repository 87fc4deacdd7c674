package world

import (
	"math"
	"math/rand/v2"
)

// Diagnostic is the world in which checkups are measured: people with competencies, and situations that they answer.
type Diagnostic struct {
	MedianA  float64 // median discrimination of the situations
	Residual float64 // standard deviation of what is between one person and one situation alone
}

// NormalDiagnostic is the world as it is hoped to be, HardDiagnostic one in which situations tell little and people are
// fickle.
func NormalDiagnostic() Diagnostic { return Diagnostic{MedianA: 1.1, Residual: 0.4} }
func HardDiagnostic() Diagnostic   { return Diagnostic{MedianA: 0.65, Residual: 0.8} }

const (
	// Competencies in areas of four, and contexts.
	Competencies = 16
	AreaSize     = 4
	Contexts     = 6
	// SituationsEach is how many situations there are for every competency.
	SituationsEach = 24

	generalShare, areaShare, ownShare = 0.30, 0.25, 0.45

	contextSd     = 0.3
	spreadA       = 0.35
	leastA, mostA = 0.25, 2.4
	spreadB       = 0.9
	jitterB       = 0.15
	gapB          = 0.1
	secondOften   = 0.30
	firstLoad     = 0.65
	leastMinutes  = 0.5
	mostMinutes   = 1.0
	authoredOff   = 0.5
	authoredKnown = 0.5
	partlyOffB    = 0.25
	partlyOffA    = 0.20
	partlyKnown   = 0.85
	leastKappa    = 0.1
	meanKappa     = 0.5
	sdKappa       = 0.15
	meanBias      = 0.4
	sdBias        = 0.5
	sureFrom      = -0.6
	verySureFrom  = 0.9
	selfAgreement = 0.29
	selfLeniency  = 0.32
	haloShare     = 0.35
	selfError     = 0.65
	managerAgrees = 0.45
	peerAgrees    = 0.38
	peers         = 3
	raterShared   = 0.25
	raterOwn      = 0.40
	ratingNeutral = 3.2
	ratingLow     = 1
	ratingHigh    = 5
)

// Constants are the world's constants by name.
func (d Diagnostic) Constants() map[string]any {
	return map[string]any{
		"competencies": Competencies, "area size": AreaSize, "contexts": Contexts, "situations a competency": SituationsEach,
		"var θ": []float64{generalShare, areaShare, ownShare}, "context sd": contextSd,
		"a median": d.MedianA, "a log sd": spreadA, "a range": []float64{leastA, mostA},
		"b sd": 1.0, "threshold spread": spreadB, "threshold jitter": jitterB, "threshold gap": gapB,
		"second loading": []float64{secondOften, 1 - firstLoad}, "minutes": []float64{leastMinutes, mostMinutes}, "residual sd": d.Residual,
		"authored": map[string]any{"b off": authoredOff, "second loadings known": authoredKnown},
		"partly":   map[string]any{"b off": partlyOffB, "ln a off": partlyOffA, "second loadings known": partlyKnown},
		"confidence": map[string]any{
			"κ": []float64{meanKappa, sdKappa}, "bias": []float64{meanBias, sdBias}, "thresholds": []float64{sureFrom, verySureFrom},
		},
		"raters": map[string]any{
			"self r": selfAgreement, "leniency": selfLeniency, "halo": haloShare, "self error": selfError, "manager r": managerAgrees,
			"peer r": peerAgrees, "peers": peers, "shared error": raterShared, "own error": raterOwn, "neutral": ratingNeutral,
		},
	}
}

// Share is how much of a situation or an exercise is about competency K.
type Share struct {
	K int
	Q float64
}

// Situation is a situation as it is. Its first share is the competency that it was written for.
type Situation struct {
	Shares     []Share
	A          float64
	Difficulty float64
	B          [3]float64 // thresholds of the grades above the lowest
	Context    int
	Minutes    float64
}

// Library draws the situations, those of a competency in a row.
func (d Diagnostic) Library(r *rand.Rand) []Situation {
	var out []Situation
	for k := range Competencies {
		for range SituationsEach {
			s := Situation{Shares: []Share{{k, 1}}, Context: r.IntN(Contexts), Minutes: leastMinutes + r.Float64()*(mostMinutes-leastMinutes)}
			s.A = min(max(d.MedianA*math.Exp(spreadA*r.NormFloat64()), leastA), mostA)
			s.Difficulty = r.NormFloat64()
			for c := range s.B {
				s.B[c] = s.Difficulty + spreadB*float64(c-1) + jitterB*r.NormFloat64()
				if c > 0 {
					s.B[c] = max(s.B[c], s.B[c-1]+gapB)
				}
			}
			second := (k + 1 + r.IntN(Competencies-1)) % Competencies
			if r.Float64() < secondOften {
				s.Shares = []Share{{k, firstLoad}, {second, 1 - firstLoad}}
			}
			out = append(out, s)
		}
	}
	return out
}

// View is how well the situations are known to who asks.
type View int

// The views: as their authors guessed, after a few learners' answers, and as they are.
const (
	Authored View = iota
	Partly
	Calibrated
)

// Sight is a situation as it is known: A is 0 where nobody has looked; Off is the standard deviation by which B may be off.
type Sight struct {
	Situation
	Off float64
}

// See is what is known of the situations. The draws are the same for every view.
func See(library []Situation, view View, r *rand.Rand) []Sight {
	out := make([]Sight, len(library))
	for j, s := range library {
		offB, offA, known := r.NormFloat64(), r.NormFloat64(), r.Float64()
		out[j].Situation = s
		share := 1.0
		switch view {
		case Authored:
			b := s.Difficulty + authoredOff*offB
			out[j].A, out[j].Difficulty, out[j].B, out[j].Off = 0, b, [3]float64{b - spreadB, b, b + spreadB}, authoredOff
			share = authoredKnown
		case Partly:
			out[j].A *= math.Exp(partlyOffA * offA)
			for c := range s.B {
				out[j].B[c] += partlyOffB * offB
			}
			out[j].Difficulty += partlyOffB * offB
			out[j].Off, share = partlyOffB, partlyKnown
		case Calibrated:
		}
		if known >= share {
			out[j].Shares = []Share{{s.Shares[0].K, 1}}
		}
	}
	return out
}
